package app.huike.crm.service;

import java.time.Instant;
import java.util.UUID;

/**
 * One slot that was agreed with the customer.
 *
 * @param ref the shop's id
 */
public record Booking(
        UUID id, UUID customerId, String entitlementRef, EntitlementKind kind, String ref, Instant slot, State state) {

    /** How it stands; what was cancelled counts no longer. */
    public enum State {
        BOOKED,
        USED,
        CANCELLED
    }
}
