/**
 * Customers are told before points, cash-back or stamps lapse. The process is {@code bpmn/points-lapse/points-lapse.bpmn}.
 *
 * <p>Invariant: nothing is calculated here, and nothing lapses here. The ledger knows what ends when, and lets what a customer has who can be
 * reached last longer where the notice that is noted here is missing or late.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, {@code sweep}, and of the business {@code loyalty}, {@code
 * messaging}; reads the view of what ends.
 */
package app.huike.lifecycle.pointslapse;
