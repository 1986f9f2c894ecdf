package app.huike.lifecycle.running;

import org.joda.money.Money;

/**
 * Coupons of one path.
 *
 * @param element id of the element that granted them
 * @param outcome how the runs that they were granted in ended, as in {@link ProcessRuns.RunEnd}; {@code RUNNING} where they have not
 * @param redeemed how many of the granted ones were used, and not given back
 * @param cost what they cost the shop so far: taken off, credited, or paid for gifts
 */
public record CouponPath(String element, String outcome, long granted, long redeemed, Money cost) {

    /** The outcome of runs that have none yet. */
    public static final String RUNNING = "RUNNING";

    /** How many of a hundred were used, rounded. */
    public int share() {
        return granted == 0 ? 0 : (int) Math.round(100.0 * redeemed / granted);
    }
}
