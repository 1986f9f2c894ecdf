package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/** Points were spent; in its transaction. */
public record PointsSpent(
        UUID customerId, LoyaltyCurrency currency, UUID spendingId, long points, String ref, Instant at) {}
