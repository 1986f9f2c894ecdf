package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Points were spent.
 *
 * @param ref the purchase, or whatever else they were spent for
 * @param worth what they are worth in money; null for stamps
 * @param returnedAt when it was undone; null while it holds
 * @param repeated whether this call found it, so that nothing happened now
 */
public record PointsSpending(
        UUID id,
        LoyaltyCurrency currency,
        String ref,
        long points,
        Money worth,
        Instant at,
        Instant returnedAt,
        boolean repeated) {}
