/**
 * What customers bought, and what they were given back.
 *
 * <p>Invariants: a ref of the shop's is accepted once, with one content; never more is refunded than was paid; the summary row of a customer
 * equals the sum of the purchases.
 *
 * <p>May use: shared, platform, security, customer, journey.
 */
package app.huike.crm.purchase;
