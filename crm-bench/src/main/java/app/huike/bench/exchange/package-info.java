/** How fast files of purchases come in. */
package app.huike.bench.exchange;
