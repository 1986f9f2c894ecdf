/**
 * The referral: from the first purchase of who came by a code to the reward of both. The processes are {@code bpmn/referral/referral.bpmn}, about
 * the new customer, and {@code referral-thanks.bpmn} beside it, about whose code it was: each is about its own customer.
 *
 * <p>Invariant: nothing is decided here that has to be exact. Who may use which code, that each side is rewarded once, and the limit of a year are
 * kept by {@code loyalty} in its schema.
 *
 * <p>May use: {@code engine}, {@code variable}, {@code step}, {@code task}, {@code arbitration}, {@code journeys}, and of the business {@code
 * loyalty}, {@code purchase}, {@code security}.
 */
package app.huike.lifecycle.referral;
