/** Whether a unit of work costs more in a large shop than in a small one. */
package app.huike.bench.growth;
