package app.huike.crm.care;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of a visit.
 *
 * @param run of the process that asked: one result for each
 * @param purchaseId null for one that is about no purchase
 * @param regular whether it is one of the regular ones of good customers
 * @param score 1 to 5; null where the customer gave none
 */
public record NewVisit(
        UUID customerId,
        String run,
        UUID purchaseId,
        boolean regular,
        Instant beganAt,
        VisitResult result,
        Integer score) {}
