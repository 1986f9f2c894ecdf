/**
 * Plain SQL for the lifecycle's own tables, in the transaction at hand.
 *
 * <p>Invariant: knows no table. Each room keeps its own statements; the business's tables are reached through the business's doors, and
 * its views only to read.
 *
 * <p>May use: {@code java.sql} only.
 */
package app.huike.lifecycle.store;
