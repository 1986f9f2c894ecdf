package app.huike.crm.offer;

import app.huike.crm.shared.Discount;
import java.util.Set;
import org.joda.money.Money;

/**
 * What a coupon gives, and what has to be so. A coupon keeps the terms with which it was given.
 *
 * @param minimumBasket the least that the goods that count have to be worth; null for none
 * @param categories whose goods count; empty for all goods
 * @param tiers of members whom it is for; empty for everybody
 */
public record Terms(
        Benefit benefit, Money minimumBasket, Set<String> categories, Combining combining, Set<String> tiers) {

    public Terms {
        categories = Set.copyOf(categories);
        tiers = Set.copyOf(tiers);
    }

    /** Of a discount that a process chose by itself: all goods, everybody, with no other coupon. */
    public static Terms of(Discount discount) {
        return new Terms(Benefit.of(discount), discount.minimumBasket(), Set.of(), Combining.ALONE, Set.of());
    }

    /** The discount; null where it is none of a percentage or an amount. */
    public Discount discount() {
        return switch (benefit.kind()) {
            case PERCENT, AMOUNT -> new Discount(benefit.percent(), benefit.amount(), benefit.atMost(), minimumBasket);
            case FREE_ITEM, GIFT, CASHBACK -> null;
        };
    }
}
