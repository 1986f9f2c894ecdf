package app.huike.crm.care;

import java.time.Instant;
import java.util.UUID;

/**
 * A visit that is over.
 *
 * @param purchaseRef null for one that is about no purchase
 * @param regular whether it is one of the regular ones of good customers
 * @param score 1 to 5; null where the customer gave none
 */
public record VisitView(
        UUID id,
        String purchaseRef,
        boolean regular,
        Instant beganAt,
        Instant endedAt,
        VisitResult result,
        Integer score) {}
