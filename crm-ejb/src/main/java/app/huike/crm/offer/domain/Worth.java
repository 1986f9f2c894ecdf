package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.Terms;
import app.huike.crm.purchase.PurchaseLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * What terms are worth on one basket, as if no other coupon were used. A percentage is rounded half up to the currency's smallest unit (so
 * in the customer's favour exactly at the half), then limited; nothing is ever worth more than the goods that count.
 */
public final class Worth {

    private static final Set<String> NO_GOODS = Set.of("gift-card", "shipping");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Basket basket;
    private final Terms terms;

    public Worth(Basket basket, Terms terms) {
        this.basket = basket;
        this.terms = terms;
    }

    /** What of each line counts: paid goods of the categories that the terms name. */
    List<Money> counting() {
        return basket.parts().stream()
                .map(line -> counts(line) ? Basket.amount(line) : nothing())
                .toList();
    }

    /** All that counts. */
    public Money base() {
        return sum(counting());
    }

    /** Categories that lie in the basket and do not count, such as shipping. */
    public Set<String> excluded() {
        return basket.parts().stream()
                .filter(line -> line.category() != null && !counts(line))
                .map(PurchaseLine::category)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What of each line it can reach: one piece for a free item, nothing for a gift, else all that counts. */
    List<Money> reach() {
        return switch (terms.benefit().kind()) {
            case PERCENT, AMOUNT, CASHBACK -> counting();
            case FREE_ITEM -> freePiece();
            case GIFT -> none();
        };
    }

    /** What is taken off. */
    public Money off() {
        Money reached = sum(reach());
        Money off =
                switch (terms.benefit().kind()) {
                    case PERCENT, AMOUNT -> of(reached);
                    case FREE_ITEM -> reached;
                    case GIFT, CASHBACK -> nothing();
                };
        return least(off, reached);
    }

    /** What is credited afterwards, where so much was paid for the goods that count. */
    Money credit(Money paid) {
        return terms.benefit().kind() == BenefitKind.CASHBACK ? least(of(paid), paid) : nothing();
    }

    /** Whether a free item's article or category lies in the basket. */
    public boolean itemThere() {
        return terms.benefit().kind() != BenefitKind.FREE_ITEM || freeLine().isPresent();
    }

    /** The amount, or the share of a base, with its limit. */
    private Money of(Money base) {
        Benefit benefit = terms.benefit();
        if (benefit.amount() != null) {
            return benefit.amount();
        }
        BigDecimal part = BigDecimal.valueOf(benefit.percent()).divide(HUNDRED);
        Money share = base.multipliedBy(part, RoundingMode.HALF_UP);
        return benefit.atMost() == null ? share : least(share, benefit.atMost());
    }

    private List<Money> freePiece() {
        List<Money> reach = new ArrayList<>(none());
        freeLine().ifPresent(at -> reach.set(at, basket.parts().get(at).price()));
        return reach;
    }

    /** Where the cheapest piece lies that is free. */
    private Optional<Integer> freeLine() {
        return IntStream.range(0, basket.parts().size())
                .boxed()
                .filter(at -> free(basket.parts().get(at)))
                .min(Comparator.comparing((Integer at) -> basket.parts().get(at).price()));
    }

    private boolean free(PurchaseLine line) {
        Benefit benefit = terms.benefit();
        boolean meant = benefit.sku() != null
                ? benefit.sku().equals(line.sku())
                : benefit.category().equals(line.category());
        return meant && counts(line) && line.price().isPositive();
    }

    private boolean counts(PurchaseLine line) {
        return line.category() == null
                ? terms.categories().isEmpty()
                : !NO_GOODS.contains(line.category())
                        && (terms.categories().isEmpty() || terms.categories().contains(line.category()));
    }

    private List<Money> none() {
        return basket.parts().stream().map(line -> nothing()).toList();
    }

    private Money nothing() {
        return Money.zero(basket.total().getCurrencyUnit());
    }

    static Money sum(List<Money> amounts) {
        return Money.total(amounts);
    }

    static Money least(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }
}
