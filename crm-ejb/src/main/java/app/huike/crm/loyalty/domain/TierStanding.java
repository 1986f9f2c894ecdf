package app.huike.crm.loyalty.domain;

import app.huike.crm.loyalty.Tier;
import java.time.Instant;

/**
 * What a member's spending has earned, and until when.
 *
 * @param periodStart what is bought later counts for keeping the tier
 * @param periodEnd the first moment after the period
 */
public record TierStanding(Tier tier, Instant periodStart, Instant periodEnd) {}
