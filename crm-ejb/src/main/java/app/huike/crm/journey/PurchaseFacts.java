package app.huike.crm.journey;

import java.time.Duration;
import java.time.Instant;

/**
 * What the stage depends on.
 *
 * @param kept kept purchases: paid and not refunded in full
 * @param firstAt the first of them; null where there is none
 * @param lastAt the last of them; null where there is none
 * @param usualGap median of the gaps between them, in whole seconds; null with fewer than four purchases, which show no rhythm
 */
public record PurchaseFacts(int kept, Instant firstAt, Instant lastAt, Duration usualGap) {

    /** Nothing was ever bought and kept. */
    public static final PurchaseFacts NONE = new PurchaseFacts(0, null, null, null);
}
