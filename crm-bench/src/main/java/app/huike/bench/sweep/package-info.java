/** How fast it is found who fell silent. */
package app.huike.bench.sweep;
