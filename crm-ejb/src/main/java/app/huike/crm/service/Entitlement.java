package app.huike.crm.service;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a customer may have done, so many times.
 *
 * @param ref the shop's id
 * @param used done and settled
 * @param booked agreed, with a slot, and not yet settled
 * @param validUntil last day on which a slot may lie
 */
public record Entitlement(
        UUID id,
        UUID customerId,
        String ref,
        EntitlementKind kind,
        int granted,
        int used,
        int booked,
        LocalDate validUntil) {

    /** How many can still be booked, if it is not over. */
    public int left() {
        return granted - used - booked;
    }
}
