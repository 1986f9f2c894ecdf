package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/** Somebody wants to give or take more than he may alone: a second person has to decide. In the transaction of the request. */
public record AdjustmentRequested(
        UUID customerId, UUID adjustmentId, LoyaltyCurrency currency, long points, String requestedBy, Instant at) {}
