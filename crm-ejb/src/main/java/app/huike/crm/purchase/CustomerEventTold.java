package app.huike.crm.purchase;

import java.time.Instant;
import java.util.UUID;

/**
 * The shop told an event of a customer; in the transaction that stored it, once for each.
 *
 * @param purchaseId null for what is about no purchase
 */
public record CustomerEventTold(UUID customerId, UUID eventId, CustomerEventKind kind, UUID purchaseId, Instant at) {}
