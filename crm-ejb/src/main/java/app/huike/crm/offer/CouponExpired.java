package app.huike.crm.offer;

import java.util.UUID;

/** A coupon's end passed and it was not used; in the transaction that marked it. */
public record CouponExpired(UUID customerId, UUID couponId, String cause) {}
