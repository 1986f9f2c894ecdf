/**
 * Who of the processes may turn to a customer, and when: the one way to start a process for a customer, the leave that a running one asks
 * before it contacts him, and the record of all runs with their ends.
 *
 * <p>Invariants: one run of a process for one customer and cause, and where the diagram does not say otherwise one at a time, kept by the
 * schema; one open call task per customer; whatever is not done for a reason is a line in the customer's log.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code release}, {@code journeys}, {@code task}, and of the business {@code
 * customer}, {@code journey}, {@code messaging}, {@code security}, {@code platform}, {@code shared}. Used by every stage.
 */
package app.huike.lifecycle.arbitration;
