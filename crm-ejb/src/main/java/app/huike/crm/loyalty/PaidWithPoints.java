package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.SpendingBook;
import app.huike.crm.loyalty.domain.Worth;
import app.huike.crm.purchase.Payments;
import app.huike.crm.shared.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Objects;
import org.joda.money.Money;

/** What points and cash-back have paid of a purchase together: never more than it cost. */
@Dependent
class PaidWithPoints {

    @Inject
    SpendingBook book;

    @Inject
    Payments payments;

    @Inject
    LedgerSettings settings;

    /** Until the end of the transaction nobody else pays for the purchase; to be called before an account is locked. */
    void lock(String purchaseRef) {
        book.lock(purchaseRef);
    }

    /** What stands paid, in the shop's currency. */
    Money of(String purchaseRef) {
        Worth worth = settings.worth();
        return book.spentFor(purchaseRef).stream()
                .filter(spending -> spending.returnedAt() == null)
                .map(spending -> worth.of(spending.currency(), spending.points()))
                .filter(Objects::nonNull)
                .reduce(Money.zero(worth.money()), Money::plus);
    }

    /**
     * Goes on only where the purchase leaves so much to pay; for one that is not known yet nobody can tell. Refusals {@code
     * POINTS_EXCEED_BASKET}, {@code POINTS_CURRENCY}.
     *
     * @param more null for stamps, which pay no money
     */
    void requireLeft(String purchaseRef, Money more) {
        if (more != null) {
            payments.of(purchaseRef)
                    .map(paid -> paid.total().minus(paid.refunded()))
                    .ifPresent(stands -> requireWithin(stands, of(purchaseRef), more));
        }
    }

    private static void requireWithin(Money stands, Money before, Money more) {
        if (!stands.isSameCurrency(more)) {
            throw Refused.rule("POINTS_CURRENCY")
                    .with("currency", more.getCurrencyUnit().getCode());
        }
        Money left = stands.minus(before);
        if (more.isGreaterThan(left)) {
            throw exceeds(left);
        }
    }

    static Refused exceeds(Money left) {
        Money nothing = Money.zero(left.getCurrencyUnit());
        return Refused.rule("POINTS_EXCEED_BASKET").with("most", left.isNegative() ? nothing : left);
    }
}
