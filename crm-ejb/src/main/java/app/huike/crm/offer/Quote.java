package app.huike.crm.offer;

import app.huike.crm.loyalty.MemberDiscount;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What the members' discount, coupons, points and cash-back do to a basket.
 *
 * @param discount what is taken off, the sum over the members' discount and the coupons, and over the lines
 * @param member the members' discount; null for whoever has none
 * @param credit what is credited to the customer afterwards
 * @param points what points pay; null where none were named
 * @param cashback what cash-back pays; null where none was named
 * @param coupons in the order in which they were named
 */
public record Quote(
        Money basket,
        Money discount,
        Member member,
        Money credit,
        Points points,
        Points cashback,
        List<Coupon> coupons,
        List<Line> lines) {

    /** What the members' discount takes off. */
    public record Member(Tier tier, int percent, Money discount) {

        /** Null for whoever has none. */
        static Member of(MemberDiscount members, Money discount) {
            return members.tier() == null ? null : new Member(members.tier(), members.percent(), discount);
        }
    }

    /**
     * What one coupon does.
     *
     * @param code as it was typed
     * @param offer key of its offer; null for an unknown code
     * @param kind what sort of thing it gives; null for an unknown code
     * @param refusal why it does nothing; null where it is used
     */
    public record Coupon(String code, String offer, BenefitKind kind, Money discount, Money credit, Refused refusal) {}

    /**
     * What points, or cash-back, pay.
     *
     * @param points how many are wanted; of cash-back the smallest units of the shop's currency
     * @param paid by them, off what the coupons leave; nothing where they are refused
     * @param refusal why they cannot be used; null where they can
     */
    public record Points(long points, Money paid, Refused refusal) {}

    /** A line of the basket and what is taken off it. */
    public record Line(PurchaseLine line, Money discount) {}

    /** What is left to pay. */
    public Money toPay() {
        return Stream.of(points, cashback)
                .filter(Objects::nonNull)
                .map(Points::paid)
                .reduce(basket.minus(discount), Money::minus);
    }
}
