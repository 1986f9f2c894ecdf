/**
 * More goodwill than one may give alone waits for another person. The process is {@code bpmn/goodwill-approval/goodwill-approval.bpmn}.
 *
 * <p>Invariant: who may decide, and what is given, the room of the cases says; the process asks in time, and refuses when nobody answers.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, and of the business {@code
 * care}, {@code platform}, {@code security}.
 */
package app.huike.lifecycle.goodwillapproval;
