package app.huike.crm.offer.domain;

/**
 * How often a coupon may be used, and was.
 *
 * @param limit null for any number
 * @param taken by redemptions that were not reversed, and by baskets in checkout
 * @param perCustomer how often by one customer; null for any number
 */
public record Uses(Integer limit, int taken, Integer perCustomer) {

    /** What a customer is granted. */
    public static final Uses ONCE = new Uses(1, 0, null);

    /** Whether it is used up by one use. */
    public boolean single() {
        return limit != null && limit == 1;
    }

    public boolean anyLeft() {
        return limit == null || taken < limit;
    }
}
