package app.huike.crm.risk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An open warning.
 *
 * @param askedAt since when somebody is asked to do something; null before
 * @param waitsBecause why nobody is asked: {@code NOT_AMONG_BEST}, {@code OWNER_FULL}; null where somebody is
 * @param valueMinor what the customer bought in the twelve months before, in minor units of the shop's currency
 */
public record WarningView(
        UUID customerId,
        BigDecimal score,
        List<RiskFactor> factors,
        Instant openedAt,
        Instant askedAt,
        String waitsBecause,
        long valueMinor) {}
