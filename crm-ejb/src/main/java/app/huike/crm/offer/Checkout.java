package app.huike.crm.offer;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.offer.domain.Combination;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.shared.Check;
import java.util.List;

/**
 * A basket that somebody is about to pay.
 *
 * @param customerRef null where nobody told: then whoever brings a code holds it
 * @param codes of coupons as typed, each once
 * @param points that the customer wants to pay with; 0 for none
 * @param cashback that the customer wants to pay with, in the smallest unit of the shop's currency; 0 for none
 */
public record Checkout(String customerRef, Basket basket, List<String> codes, long points, long cashback) {

    public Checkout {
        codes = List.copyOf(codes);
    }

    /** One that is paid by money alone. */
    public Checkout(String customerRef, Basket basket, List<String> codes) {
        this(customerRef, basket, codes, 0, 0);
    }

    /** How much of the ledger's the customer wants to pay with. */
    long wanted(LoyaltyCurrency currency) {
        return switch (currency) {
            case POINTS -> points;
            case CASHBACK -> cashback;
            case STAMPS -> 0;
        };
    }

    /** Whether the customer wants to pay with anything of the ledger's. */
    boolean paysFromLedger() {
        return points > 0 || cashback > 0;
    }

    /** Goes on only with a possible one; refusals {@code FIELD_INVALID}, {@code FIELD_MISSING}, {@code LINES_DIFFER}. */
    void requireSound() {
        Check check = new Check();
        if (customerRef != null || paysFromLedger()) {
            check.ref("customerRef", customerRef);
        }
        check.that(
                codes.size() <= Combination.MOST_COUPONS,
                "coupons",
                codes.size() + " codes",
                "at most " + Combination.MOST_COUPONS);
        check.that(different() == codes.size(), "coupons", "", "each code once");
        Basket.sound(basket, check);
    }

    private long different() {
        return codes.stream()
                .map(code -> CouponCode.typed(code).map(CouponCode::characters).orElse(code))
                .distinct()
                .count();
    }
}
