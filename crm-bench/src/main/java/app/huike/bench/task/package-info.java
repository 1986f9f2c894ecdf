/** {@code ./crm bench tasks}: a morning of many account managers on the real pages. */
package app.huike.bench.task;
