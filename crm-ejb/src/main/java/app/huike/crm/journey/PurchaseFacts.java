package app.huike.crm.journey;

import java.time.Instant;

/**
 * What the stage depends on.
 *
 * @param kept kept purchases: paid and not refunded in full
 * @param firstAt the first of them; null where there is none
 * @param lastAt the last of them; null where there is none
 */
public record PurchaseFacts(int kept, Instant firstAt, Instant lastAt) {}
