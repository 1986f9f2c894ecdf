/**
 * What customers earn by staying: the ledger of points, stamps and cashback; membership and its tiers; who came by whose code.
 *
 * <p>Invariants: entries are only ever added; a balance is the sum of its entries and nothing else; a lot never holds less than nothing; a
 * balance is below zero by a refund only, and then nothing can be spent; one earning for one cause, one spending for one purchase;
 * a customer comes by a code once, and each side of a referral is rewarded once.
 *
 * <p>May use: shared, platform, security, customer, journey, purchase.
 */
package app.huike.crm.loyalty;
