package app.huike.crm.offer;

import app.huike.crm.shared.Discount;
import java.time.Instant;
import java.util.UUID;

/**
 * A coupon.
 *
 * @param customerId who holds it; null for a code that whoever brings it may use
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
        Terms terms,
        Instant grantedAt,
        Instant validUntil,
        Instant endedAt,
        String endReason) {

    /** What it takes off; null where it gives something else. */
    public Discount discount() {
        return terms.discount();
    }
}
