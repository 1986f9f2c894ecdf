package app.huike.crm.purchase;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * History came in by which customers bought later than was known; in the transaction that summed it up, for all of them at once. What is live is told
 * by {@link PurchaseMade}.
 *
 * @param lastAt when each of them bought last; only customers of whom purchases were known before
 */
public record LastPurchaseMoved(Map<UUID, Instant> lastAt) {

    public LastPurchaseMoved {
        lastAt = Map.copyOf(lastAt);
    }
}
