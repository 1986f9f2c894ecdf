package app.huike.crm.shared;

import org.joda.money.Money;

/**
 * What a coupon is worth: a share of the basket, or an amount.
 *
 * @param percent 1 to 100 of the basket; 0 where {@code amount} is meant
 * @param amount off the basket; null where {@code percent} is meant
 * @param atMost the most that a percentage may give; null for no limit
 * @param minimumBasket the smallest basket that it works on
 */
public record Discount(int percent, Money amount, Money atMost, Money minimumBasket) {

    public Discount {
        if ((percent == 0) == (amount == null)) {
            throw new IllegalArgumentException("a discount is either a percentage or an amount");
        }
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a percentage from 1 to 100, not " + percent);
        }
        if (amount != null && !amount.isPositive()) {
            throw new IllegalArgumentException("a discount has to be more than nothing");
        }
    }
}
