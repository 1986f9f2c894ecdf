/**
 * Somebody wants to be reminded of a customer, or a lead wants somebody to be. The process is {@code bpmn/reminder/reminder.bpmn}.
 *
 * <p>Invariant: what is to be remembered stands at the task alone, never in the engine, and goes with the customer.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, and of the business {@code customer}, {@code
 * platform}, {@code security}, {@code shared}.
 */
package app.huike.lifecycle.reminder;
