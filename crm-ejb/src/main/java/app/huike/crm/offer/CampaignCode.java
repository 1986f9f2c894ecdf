package app.huike.crm.offer;

import java.time.Instant;

/**
 * A code that whoever brings it may use.
 *
 * @param code as people read it
 * @param limit of its uses; null for any number
 * @param used by redemptions that were not reversed, and by baskets in checkout
 * @param perCustomer null for any number
 * @param validUntil its last second
 */
public record CampaignCode(
        String code,
        CouponState state,
        Integer limit,
        int used,
        Integer perCustomer,
        Instant validFrom,
        Instant validUntil) {}
