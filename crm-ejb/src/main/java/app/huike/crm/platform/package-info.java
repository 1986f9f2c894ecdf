/**
 * The ground: database and its migrations, clock, ids, settings. No business.
 *
 * <p>Invariant: business time comes from {@link app.huike.crm.platform.BusinessClock} and from nowhere else; leases use the database's
 * clock.
 *
 * <p>May use: shared.
 */
package app.huike.crm.platform;
