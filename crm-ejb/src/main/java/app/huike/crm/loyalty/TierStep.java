package app.huike.crm.loyalty;

import java.time.Instant;

/**
 * Where a member stood from a moment on.
 *
 * @param tier null from the moment on when the customer left
 */
public record TierStep(Tier tier, Instant since, String reason) {}
