package app.huike.lifecycle.sweep;

import java.util.UUID;

/**
 * A customer whom a sweep finds due.
 *
 * @param valueMinor what the sweep ranks by, in minor units of the shop's currency
 */
public record SweepRow(UUID customerId, String customerRef, String customerName, String cycle, long valueMinor) {}
