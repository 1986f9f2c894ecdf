/**
 * What customers are offered: coupons, their codes and their redemption.
 *
 * <p>Invariants: one coupon for one cause; a coupon is redeemed at most once, by the customer whom it was granted to, before its end; codes
 * cannot be guessed.
 *
 * <p>May use: shared, platform, security, customer, journey, purchase (its events).
 */
package app.huike.crm.offer;
