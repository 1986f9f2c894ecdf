/**
 * Winning back customers who have fallen silent: who is due, what the process's own steps do, and what reaches it while it runs. The process
 * itself is {@code bpmn/win-back/win-back.bpmn}.
 *
 * <p>Invariant: one win-back for one silence of a customer, kept by the primary key of {@code due_action} and by {@code journey_run}; a purchase
 * ends it in the purchase's own transaction. No duration, no amount and no text is said here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, {@code sweep}, {@code journeys}, and of the business {@code
 * purchase}, {@code journey}, {@code platform}, {@code security}, {@code shared}.
 */
package app.huike.lifecycle.winback;
