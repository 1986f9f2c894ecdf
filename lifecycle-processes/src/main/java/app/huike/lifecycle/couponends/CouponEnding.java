package app.huike.lifecycle.couponends;

import java.util.List;

/** The names of the process about the end of a coupon as its diagram uses them. */
public final class CouponEnding {

    /** The process; its business key is the holder's id. */
    public static final String KEY = "coupon-ends";

    public static final String COUPON_REDEEMED = "couponRedeemed";

    /** All messages that the diagram may wait for. */
    public static final List<String> MESSAGES = List.of(COUPON_REDEEMED);

    private CouponEnding() {}
}
