package app.huike.web.rest.customer;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A coupon. */
public record CouponJson(
        @Schema(description = "twelve characters in groups of four", example = "K7QF-2M9X-HT4W") String code,
        CouponState state,
        @Schema(description = "its last second") Instant validUntil,
        @Schema(description = "key of the offer", example = "welcome") String offer,
        @Schema(description = "why it was granted", example = "welcome") String cause) {

    static CouponJson of(CouponView coupon) {
        return new CouponJson(coupon.code(), coupon.state(), coupon.validUntil(), coupon.offer(), coupon.cause());
    }
}
