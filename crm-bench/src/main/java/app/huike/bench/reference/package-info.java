/**
 * What the benchmarks compare the lifecycle with: the bare engine with the product's own diagram, whose steps only write the rows that the product writes. It runs in the benchmark's
 * process, and as an archive of its own behind a minimal REST resource in Payara Micro.
 */
package app.huike.bench.reference;
