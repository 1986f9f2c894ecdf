/**
 * Asking customers what they think, and listening: an invitation by hand or by the daily sweep, one reminder, and a call to whoever is not content and
 * wants to be called. The process itself is {@code bpmn/survey/survey.bpmn}; the questions, the rests and the answers belong to {@code care}.
 *
 * <p>Invariant: an answer reaches its process in the answer's own transaction.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, {@code sweep}, and of the business {@code care},
 * {@code customer}, {@code platform}, {@code security}.
 */
package app.huike.lifecycle.survey;
