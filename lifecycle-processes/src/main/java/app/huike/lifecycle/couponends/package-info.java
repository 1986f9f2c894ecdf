/**
 * What holders are told before a coupon ends, whichever process granted it: once, a week before. The process is {@code
 * bpmn/coupon-ends/coupon-ends.bpmn}.
 *
 * <p>Invariants: one notice for a coupon; none of a coupon that is used, taken back or over, also where the notice waits already. Processes that
 * remind of their own coupons are left out, as the diagram names them. No duration and no text is said here.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code journeys}, {@code arbitration}, {@code sweep}, and of the business {@code
 * offer}, {@code messaging}, {@code platform}, {@code security}; reads the view of ending coupons.
 */
package app.huike.lifecycle.couponends;
