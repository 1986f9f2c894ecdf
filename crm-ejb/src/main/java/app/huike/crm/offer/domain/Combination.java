package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.shared.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Which of several coupons are used on one basket: of all sets whose members may be used together, and to which none can be added, the one
 * that gives the customer most.
 */
public final class Combination {

    /** The number of sets grows with the number of coupons; nobody brings more. */
    public static final int MOST_COUPONS = 10;

    private final List<Claim> claims;

    private Combination(List<Claim> claims) {
        this.claims = claims.stream()
                .sorted(Comparator.comparing(claim -> claim.coupon().id()))
                .toList();
    }

    /** What the best set gets. The order of the claims changes nothing. */
    public static List<Award> best(Basket basket, Money already, Money points, List<Claim> claims) {
        return new Combination(claims)
                .sets()
                .map(set -> OpenBasket.with(basket, already, points, set))
                .max(Comparator.comparing((List<Award> awards) -> sum(basket, awards)))
                .orElse(List.of());
    }

    /** Why a claim is not among the awards. */
    static Refused refusal(Claim claim, List<Award> awards) {
        return awards.stream()
                .map(award -> award.claim().coupon())
                .filter(awarded -> !awarded.with(claim.coupon()))
                .findFirst()
                .map(Combination::notWith)
                .orElseGet(() -> Refused.rule("BASKET_USED_UP"));
    }

    static Refused notWith(Coupon other) {
        return Refused.rule("COUPON_NOT_COMBINABLE").with("other", other.code().shown());
    }

    private static Money sum(Basket basket, List<Award> awards) {
        return awards.stream().map(Award::cost).reduce(Money.zero(basket.total().getCurrencyUnit()), Money::plus);
    }

    /** All sets of which each member goes with each other, and which lack none that would go with all. */
    private Stream<List<Claim>> sets() {
        return IntStream.range(1, 1 << claims.size())
                .filter(this::goTogether)
                .filter(set -> IntStream.range(0, claims.size())
                        .allMatch(more -> has(set, more) || !goTogether(set | 1 << more)))
                .mapToObj(this::members);
    }

    private boolean goTogether(int set) {
        List<Claim> members = members(set);
        return members.stream().allMatch(one -> members.stream().allMatch(other -> one == other || one.with(other)));
    }

    private List<Claim> members(int set) {
        List<Claim> members = new ArrayList<>();
        IntStream.range(0, claims.size()).filter(at -> has(set, at)).forEach(at -> members.add(claims.get(at)));
        return members;
    }

    private static boolean has(int set, int at) {
        return (set & 1 << at) != 0;
    }
}
