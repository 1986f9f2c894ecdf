/**
 * A colleague says that somebody's customer is his, and a lead decides. The process is {@code bpmn/ownership-dispute/ownership-dispute.bpmn}.
 *
 * <p>Invariant: who may decide, and whose the customer is, the room of the customers says; the process asks in time, and leaves things as they
 * are when nobody answers.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, and of the business {@code
 * customer}, {@code platform}, {@code security}.
 */
package app.huike.lifecycle.ownershipdispute;
