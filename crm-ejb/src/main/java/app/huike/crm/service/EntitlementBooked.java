package app.huike.crm.service;

import java.time.Instant;
import java.util.UUID;

/** A slot was agreed; fired in the same transaction. */
public record EntitlementBooked(UUID customerId, UUID bookingId, EntitlementKind kind, Instant slot) {}
