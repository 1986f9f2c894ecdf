package app.huike.crm.service;

import java.time.LocalDate;

/**
 * What a customer gets, by a purchase or a tier.
 *
 * @param ref the shop's id: 1 to 64 of letters, digits and {@code . _ - :}
 * @param times 1 to 100
 * @param validUntil last day on which a slot may lie
 */
public record EntitlementGrant(String ref, EntitlementKind kind, int times, LocalDate validUntil) {}
