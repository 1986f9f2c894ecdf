/** Three nodes of Huike on one database, and what becomes of the work when something breaks. */
package app.huike.cluster;
