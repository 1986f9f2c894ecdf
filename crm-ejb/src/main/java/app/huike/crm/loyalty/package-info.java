/**
 * What customers earn by staying: the ledger of points, stamps and cashback; membership and its tiers.
 *
 * <p>Invariants: entries are only ever added; a balance is the sum of its entries and nothing else; a lot never holds less than nothing; a
 * balance is below zero by a refund only, and then nothing can be spent; one earning for one cause, one spending for one purchase.
 *
 * <p>May use: shared, platform, security, customer, journey, purchase.
 */
package app.huike.crm.loyalty;
