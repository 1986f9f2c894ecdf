package app.huike.crm.offer;

import java.time.Instant;
import java.util.UUID;

/** A coupon was used; in its transaction. */
public record CouponRedeemed(UUID customerId, UUID couponId, String cause, String purchaseRef, Instant at) {}
