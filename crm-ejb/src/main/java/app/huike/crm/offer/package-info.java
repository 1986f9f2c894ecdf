/**
 * What customers are offered: offers, campaigns, coupons, their codes and their redemption.
 *
 * <p>Invariants: one coupon for one cause; a coupon is redeemed at most as often as it may be, one that a customer holds once and by him,
 * before its end; a campaign never costs more than its budget nor has more redemptions than it may; codes cannot be guessed. What is counted is
 * one row, changed by a conditional statement, under a CHECK. Quotes, reservations and redemptions ask the same rules and have one arithmetic
 * ({@code domain.Pricing}).
 *
 * <p>May use: shared, platform, security, customer, journey, purchase (its events and lines), loyalty.
 */
package app.huike.crm.offer;
