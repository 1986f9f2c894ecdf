/**
 * What {@code ./crm bench} measures. A benchmark starts the product as IT would, fills its database, uses it from outside, and measures a named
 * reference in the same run, so that its figures are ratios that hold on other machines too.
 */
package app.huike.bench;
