/**
 * Three real nodes on a real PostgreSQL with a real mail server, and what goes wrong with each of them in production: {@code ./crm chaos}. While a fault happens, programs of the shop go on calling,
 * as they would; afterwards what they asked is compared with tables and mailboxes, and every invariant of {@code ./crm verify} is looked at.
 *
 * <p>Each {@link app.huike.chaos.Fault} is one class in {@code fault}; its door is {@link app.huike.chaos.Chaos}. Customers of a fault have refs of its own, so that faults may follow each other on the
 * same database, and what one left undone is found by the next look at the invariants.
 */
package app.huike.chaos;
