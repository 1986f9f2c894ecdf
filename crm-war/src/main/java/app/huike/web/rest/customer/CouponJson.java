package app.huike.web.rest.customer;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import java.time.Instant;

/**
 * A coupon.
 *
 * @param code twelve characters in groups of four
 * @param validUntil its last second
 * @param offer key of the offer
 * @param cause why it was granted, such as {@code welcome}
 */
public record CouponJson(String code, CouponState state, Instant validUntil, String offer, String cause) {

    static CouponJson of(CouponView coupon) {
        return new CouponJson(coupon.code(), coupon.state(), coupon.validUntil(), coupon.offer(), coupon.cause());
    }
}
