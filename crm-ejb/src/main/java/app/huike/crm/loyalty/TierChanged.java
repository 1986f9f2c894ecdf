package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * A member stands higher or lower than before; in the transaction that changed it.
 *
 * @param from null for one who has just become a member
 * @param reason key, such as {@code SPENDING}, {@code PERIOD_OVER}, {@code PAID}, {@code PAID_OVER}
 */
public record TierChanged(UUID customerId, Tier from, Tier to, String reason, Instant at) {}
