package app.huike.crm.offer;

import java.time.Instant;
import java.util.UUID;

/** A coupon was granted; in its transaction. */
public record CouponGranted(UUID customerId, UUID couponId, String cause, Instant validUntil) {}
