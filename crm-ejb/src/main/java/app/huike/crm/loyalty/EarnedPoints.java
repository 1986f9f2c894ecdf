package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * What a cause earned.
 *
 * @param activatesAt when it can be spent
 * @param expiresAt the first moment at which it is over
 * @param repeated whether the same cause and ref had earned it before, so that nothing happened now
 */
public record EarnedPoints(
        UUID id, LoyaltyCurrency currency, long points, Instant activatesAt, Instant expiresAt, boolean repeated) {}
