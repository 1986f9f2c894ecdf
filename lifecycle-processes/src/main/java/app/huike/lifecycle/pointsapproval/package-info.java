/**
 * More points than one may give or take alone wait for a second person. The process is {@code bpmn/points-approval/points-approval.bpmn}.
 *
 * <p>Invariant: who may decide, and what is posted, the room of the ledger says; the process asks in time, and refuses when nobody answers.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, and of the business {@code
 * loyalty}, {@code platform}, {@code security}.
 */
package app.huike.lifecycle.pointsapproval;
