package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.Terms;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * A basket from which coupons are taken off. Each is worth what it would be worth alone, and gets of it what the others left of the goods
 * that it can reach. The order is this class's own, so that the order in which coupons are named changes nothing: those that reach the fewest
 * goods come first, because the others find something elsewhere.
 */
final class OpenBasket {

    private static final Terms ALL_GOODS =
            new Terms(Benefit.percent(100, null), null, Set.of(), Combining.FREELY, Set.of());

    private final Basket basket;
    private List<Money> left;
    private List<Money> paid;

    private OpenBasket(Basket basket, Money already) {
        this.basket = basket;
        left = basket.parts().stream().map(Basket::amount).toList();
        pay(memberByLine(basket, already));
    }

    /**
     * What the claims get together; who gets nothing is not among them.
     *
     * @param already taken off the basket by other coupons
     * @param points what the customer pays by points: no share of it is credited
     */
    static List<Award> with(Basket basket, Money already, Money points, Collection<Claim> claims) {
        OpenBasket open = new OpenBasket(basket, already);
        List<Award> taken = claims.stream().sorted(open.order()).map(open::take).toList();
        open.pay(Split.byLargestRemainder(Worth.least(points, open.goodsLeft()), open.goods()));
        open.paid = open.left;
        return taken.stream().map(open::credit).filter(award -> !award.empty()).toList();
    }

    /** What coupons leave of the goods that count: the most that points can pay. */
    static Money goods(Basket basket, Money already) {
        return new OpenBasket(basket, already).goodsLeft();
    }

    /** So many percent of the goods, rounded half up. */
    static Money member(Basket basket, int percent) {
        if (percent == 0) {
            return Money.zero(basket.total().getCurrencyUnit());
        }
        Terms terms = new Terms(Benefit.percent(percent, null), null, Set.of(), Combining.FREELY, Set.of());
        return new Worth(basket, terms).off();
    }

    /** How what is taken off all goods is shared out among the lines. */
    static List<Money> memberByLine(Basket basket, Money off) {
        List<Money> goods = new Worth(basket, ALL_GOODS).counting();
        return Split.byLargestRemainder(Worth.least(off, Worth.sum(goods)), goods);
    }

    private Money goodsLeft() {
        return Worth.sum(goods());
    }

    private List<Money> goods() {
        return least(new Worth(basket, ALL_GOODS).counting(), left);
    }

    private Comparator<Claim> order() {
        return Comparator.comparing((Claim claim) -> Worth.sum(worth(claim).reach()))
                .thenComparing(claim -> claim.benefit().kind())
                .thenComparing(claim -> claim.coupon().id());
    }

    private Award take(Claim claim) {
        List<Money> room = least(worth(claim).reach(), left);
        Money off = Worth.least(worth(claim).off(), Worth.sum(room));
        List<Money> byLine = Split.byLargestRemainder(off, room);
        pay(byLine);
        return new Award(claim, off, Money.zero(off.getCurrencyUnit()), byLine);
    }

    /** Credit is for what was paid in the end, and no more is credited than that. */
    private Award credit(Award award) {
        Worth worth = worth(award.claim());
        List<Money> room = least(worth.counting(), left);
        Money credit = Worth.least(worth.credit(Worth.sum(least(worth.counting(), paid))), Worth.sum(room));
        pay(Split.byLargestRemainder(credit, room));
        return new Award(award.claim(), award.discount(), credit, award.byLine());
    }

    private Worth worth(Claim claim) {
        return new Worth(basket, claim.terms());
    }

    private void pay(List<Money> byLine) {
        List<Money> before = left;
        left = IntStream.range(0, before.size())
                .mapToObj(at -> before.get(at).minus(byLine.get(at)))
                .toList();
    }

    private static List<Money> least(List<Money> some, List<Money> others) {
        return IntStream.range(0, some.size())
                .mapToObj(at -> Worth.least(some.get(at), others.get(at)))
                .toList();
    }
}
