package app.huike.crm.offer;

/** Where a coupon stands. */
public enum CouponState {
    GRANTED,
    REDEEMED,
    EXPIRED,
    REVOKED
}
