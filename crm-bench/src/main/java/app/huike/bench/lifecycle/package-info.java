/** What the lifecycle does in a second: purchases that begin a welcome, and the engine's jobs, with few and with very many who wait, on one node and on more. */
package app.huike.bench.lifecycle;
