/**
 * What customers bought, what they were given back, and what else the shop tells of them.
 *
 * <p>Invariants: a ref of the shop's is accepted once, with one content; never more is refunded than was paid; the summary row of a customer
 * equals the sum of the purchases; an event that the shop told is never changed.
 *
 * <p>May use: shared, platform, security, customer, journey.
 */
package app.huike.crm.purchase;
