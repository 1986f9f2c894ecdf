package app.huike.crm.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A colleague says that a customer is his; in the transaction of the claim.
 *
 * @param claimedBy login
 * @param owner login of who has the customer
 */
public record OwnerDisputed(UUID customerId, UUID disputeId, String claimedBy, String owner, Instant at) {}
