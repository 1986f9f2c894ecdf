/**
 * Looking after a complaint: it starts with the case, it is told what is done on the page of the case, and its steps look at the case's clock. The
 * process itself is {@code bpmn/complaint/complaint.bpmn}; what is promised and how a case is worked on belongs to {@code care}.
 *
 * <p>Invariant: one run for one case and customer, kept by {@code journey_run}; while a case is open, processes that a complaint freezes stand still.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, and of the business {@code care},
 * {@code platform}, {@code security}.
 */
package app.huike.lifecycle.complaint;
