package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was earned; in its transaction.
 *
 * @param activatesAt when it can be spent; later than now while it is pending
 */
public record PointsEarned(
        UUID customerId,
        LoyaltyCurrency currency,
        UUID lotId,
        long points,
        String cause,
        String ref,
        Instant activatesAt) {}
