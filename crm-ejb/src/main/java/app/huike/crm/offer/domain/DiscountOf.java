package app.huike.crm.offer.domain;

import app.huike.crm.shared.Discount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * What a discount is worth on one basket. A percentage is rounded half up to the currency's smallest unit (so in the customer's favour
 * exactly at the half), then limited; nothing is ever worth more than the basket.
 */
public final class DiscountOf {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DiscountOf() {}

    /** The amount that is taken off; in the basket's currency. */
    public static Money on(Money basket, Discount discount) {
        Money worth = discount.amount() == null ? share(basket, discount) : discount.amount();
        return worth.isGreaterThan(basket) ? basket : worth;
    }

    private static Money share(Money basket, Discount discount) {
        BigDecimal part = BigDecimal.valueOf(discount.percent()).divide(HUNDRED);
        Money share = basket.multipliedBy(part, RoundingMode.HALF_UP);
        return discount.atMost() != null && share.isGreaterThan(discount.atMost()) ? discount.atMost() : share;
    }
}
