/** Several nodes of Huike on one database, and what becomes of the work when one of them dies. */
package app.huike.cluster;
