package app.huike.crm.offer;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.shared.Refused;
import java.util.List;
import org.joda.money.Money;

/**
 * What coupons do to a basket.
 *
 * @param discount what is taken off, the sum over the coupons, and over the lines
 * @param credit what is credited to the customer afterwards
 * @param coupons in the order in which they were named
 */
public record Quote(Money basket, Money discount, Money credit, List<Coupon> coupons, List<Line> lines) {

    /**
     * What one coupon does.
     *
     * @param code as it was typed
     * @param offer key of its offer; null for an unknown code
     * @param kind what sort of thing it gives; null for an unknown code
     * @param refusal why it does nothing; null where it is used
     */
    public record Coupon(String code, String offer, BenefitKind kind, Money discount, Money credit, Refused refusal) {}

    /** A line of the basket and what is taken off it. */
    public record Line(PurchaseLine line, Money discount) {}

    /** What is left to pay. */
    public Money toPay() {
        return basket.minus(discount);
    }
}
