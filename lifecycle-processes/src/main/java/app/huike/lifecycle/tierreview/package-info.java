/**
 * What a member is told of his tier: that it rose or fell, and in time that it is about to fall. The processes are {@code
 * bpmn/tier-review/tier-review.bpmn} and {@code tier-change.bpmn} beside it.
 *
 * <p>Invariant: nothing is calculated here. Who stands how, and when he moves, is decided by the business ({@code Tiers} and its nightly review);
 * the processes tell.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code arbitration}, {@code sweep}, {@code journeys}, and of the business {@code
 * customer}, {@code loyalty}, {@code platform}, {@code security}, {@code shared}; reads the view of members' periods.
 */
package app.huike.lifecycle.tierreview;
