package app.huike.crm.offer.domain;

import app.huike.crm.offer.BenefitKind;
import java.util.List;
import org.joda.money.Money;

/**
 * What a claim gets on a basket.
 *
 * @param discount what is taken off; the sum of {@code byLine}
 * @param credit what is credited afterwards
 * @param byLine of each line of the basket
 */
public record Award(Claim claim, Money discount, Money credit, List<Money> byLine) {

    /** What it costs the shop: taken off, credited, or paid for the gift. */
    public Money cost() {
        Money gift =
                claim.benefit().kind() == BenefitKind.GIFT ? claim.benefit().amount() : null;
        Money cost = discount.plus(credit);
        return gift == null ? cost : cost.plus(gift);
    }

    /** Whether it gives nothing. */
    boolean empty() {
        return switch (claim.benefit().kind()) {
            case PERCENT, AMOUNT, FREE_ITEM -> discount.isZero();
            case CASHBACK -> credit.isZero();
            case GIFT -> false;
        };
    }
}
