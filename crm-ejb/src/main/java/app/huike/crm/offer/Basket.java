package app.huike.crm.offer;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import java.util.List;
import org.joda.money.Money;

/**
 * What a customer is about to buy.
 *
 * @param total what all of it costs before coupons
 * @param lines may be empty; otherwise they add up to the total. Shipping and gift cards are told by their categories {@code shipping} and
 *     {@code gift-card} and never count for a coupon
 */
public record Basket(Money total, List<PurchaseLine> lines) {

    public Basket {
        lines = List.copyOf(lines);
    }

    /** Paid goods of which nobody tells more. */
    public static Basket of(Money total) {
        return new Basket(total, List.of());
    }

    /** Its lines; one of everything where nobody told them. */
    public List<PurchaseLine> parts() {
        return lines.isEmpty() ? List.of(new PurchaseLine(null, null, 1, total)) : lines;
    }

    /** Goes on only with a possible one; refusals {@code FIELD_INVALID}, {@code FIELD_MISSING}, {@code LINES_DIFFER}. */
    public static Basket sound(Basket basket, Check check) {
        if (basket == null || basket.total() == null) {
            check.missing("basket.total").refuse();
        }
        check.that(!basket.total().isNegative(), "basket.total", basket.total(), "an amount of zero or more");
        boolean oneCurrency = basket.lines().stream()
                .allMatch(line ->
                        line.price().getCurrencyUnit().equals(basket.total().getCurrencyUnit()));
        check.that(oneCurrency, "basket.lines", "", "all in " + basket.total().getCurrencyUnit());
        check.refuse();
        basket.requireSum();
        return basket;
    }

    private void requireSum() {
        Money sum = parts().stream().map(Basket::amount).reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
        if (!sum.isEqual(total)) {
            throw Refused.rule("LINES_DIFFER")
                    .with("sum", sum.getAmount().toPlainString())
                    .with("total", total.getAmount().toPlainString());
        }
    }

    /** What a line costs. */
    public static Money amount(PurchaseLine line) {
        return line.price().multipliedBy(line.quantity());
    }
}
