package app.huike.crm.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A colleague says that somebody's customer is his.
 *
 * @param claimedBy login of the colleague
 * @param owner login of who had the customer then
 * @param reason why, in the colleague's words; null once the customer is erased
 */
public record OwnerDispute(
        UUID id,
        UUID customerId,
        String customerRef,
        String customerName,
        String claimedBy,
        String owner,
        String reason,
        Instant claimedAt) {}
