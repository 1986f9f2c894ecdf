/** Customers on their way who go on by another version. */
package app.huike.inside.migration;
