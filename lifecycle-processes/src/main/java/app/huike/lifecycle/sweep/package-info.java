/**
 * The daily sweeps: who of all customers is due for something, found by one statement, and started up to a cap a day.
 *
 * <p>Invariants: a customer is found once for each cycle of a sweep, kept by the primary key of {@code due_action}; the cap of a day holds over
 * all nodes, kept by the counter of {@code sweep_run}; a sweep that a crash interrupted goes on where it stopped.
 *
 * <p>May use: {@code arbitration}, and of the business {@code journey}, {@code security}, {@code platform}, {@code shared}; reads the
 * business's views. Used by every stage that a sweep starts.
 */
package app.huike.lifecycle.sweep;
