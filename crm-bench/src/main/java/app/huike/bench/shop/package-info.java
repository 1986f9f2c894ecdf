/** A shop of any size for the benchmarks: its server, and a database full of copies of what the product itself has written. */
package app.huike.bench.shop;
