/**
 * Who the customers are: profile, contact points, consent, owner, erasure.
 *
 * <p>Invariants: consent holds only where the customer gave it, and an older statement never overturns a later withdrawal; an erased
 * customer's personal data is nowhere; the ref is the shop's and belongs to one customer for ever.
 *
 * <p>May use: shared, platform, security.
 */
package app.huike.crm.customer;
