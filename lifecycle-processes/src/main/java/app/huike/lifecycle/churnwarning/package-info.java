/**
 * Acting before a customer leaves: a score crosses the threshold, the owner is asked, and chooses what to do. The process itself is {@code
 * bpmn/churn-warning/churn-warning.bpmn}.
 *
 * <p>Invariants: one open warning for each customer, kept by {@code risk} in its schema; which score opens one is said by the table {@code
 * churn-crossing} of the live release, for the scores of a model and for the built-in rule alike.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code release}, {@code step}, {@code task}, {@code arbitration}, {@code sweep}, {@code journeys}, and of
 * the business {@code risk}, {@code loyalty}, {@code purchase}, {@code platform}, {@code security}; reads the views of rhythms and purchases.
 */
package app.huike.lifecycle.churnwarning;
