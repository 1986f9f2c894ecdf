package app.huike.crm.offer;

import app.huike.crm.shared.Discount;
import java.time.Instant;
import java.util.UUID;

/**
 * A coupon.
 *
 * @param code twelve characters in groups of four, such as {@code 7KQM-2XTR-9WEA}
 * @param endedAt when it was redeemed, revoked or expired; null while it is granted
 * @param endReason why it was revoked; otherwise null
 */
public record CouponView(
        UUID id,
        String code,
        UUID customerId,
        CouponState state,
        String offer,
        String cause,
        Discount discount,
        Instant grantedAt,
        Instant validUntil,
        Instant endedAt,
        String endReason) {}
