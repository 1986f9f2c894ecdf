package app.huike.crm.customer;

import java.util.UUID;

/**
 * A dispute about a customer is over; in the transaction in which it ends.
 *
 * @param outcome {@code GIVEN}, {@code KEPT}, {@code LAPSED} (nobody decided: the owner keeps it), {@code WITHDRAWN}
 */
public record DisputeSettled(UUID customerId, UUID disputeId, String outcome) {}
