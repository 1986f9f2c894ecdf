/**
 * Data in and out as files: imports of purchases.
 *
 * <p>Invariants: an import streams; good rows are loaded and bad ones listed; repeating it changes nothing; after a crash it goes on where it
 * stopped.
 *
 * <p>May use: shared, platform, security, customer, purchase.
 */
package app.huike.crm.exchange;
