/**
 * Calling members with whom nobody has spoken for longer than their tier wants. The process is {@code bpmn/keep-in-touch/keep-in-touch.bpmn}.
 *
 * <p>Invariant: a member is found once for each stretch of silence as long as the tier allows; the limits of calls hold for it as for any call.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code sweep}, and of the business {@code customer}, {@code loyalty}, {@code platform};
 * reads the views of tiers, purchases, contacts and of who may be called.
 */
package app.huike.lifecycle.keepintouch;
