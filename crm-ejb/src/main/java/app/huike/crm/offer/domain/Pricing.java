package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.shared.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * What coupons do to one basket: the one arithmetic of quotes, reservations and redemptions.
 *
 * @param refusals why not, by the coupon's id, for each that gets nothing
 * @param payable what coupons leave of the goods that count: the most that points can pay
 */
public record Pricing(Basket basket, List<Award> awards, Map<UUID, Refused> refusals, Money payable) {

    /** A coupon that the purchase of this basket has used already, and what it took off. */
    public record Used(Coupon coupon, Money discount) {}

    /** The order of the claims changes nothing. */
    public static Pricing of(Basket basket, List<Used> used, List<Claim> claims, Moment now) {
        return of(basket, used, claims, Money.zero(basket.total().getCurrencyUnit()), now);
    }

    /** @param points what the customer pays by points */
    public static Pricing of(Basket basket, List<Used> used, List<Claim> claims, Money points, Moment now) {
        Map<UUID, Refused> refusals = new LinkedHashMap<>();
        List<Claim> usable = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Refused> refusal =
                    RedemptionRule.firstBroken(claim, basket, now).or(() -> besides(used, claim));
            refusal.ifPresentOrElse(why -> refusals.put(claim.coupon().id(), why), () -> usable.add(claim));
        }
        Money already = sum(basket, used);
        List<Award> awards = Combination.best(basket, already, points, usable);
        List<Claim> awarded = awards.stream().map(Award::claim).toList();
        usable.stream()
                .filter(claim -> !awarded.contains(claim))
                .forEach(claim -> refusals.put(claim.coupon().id(), Combination.refusal(claim, awards)));
        Money off = awards.stream().map(Award::discount).reduce(already, Money::plus);
        return new Pricing(basket, awards, refusals, OpenBasket.goods(basket, off));
    }

    /** All coupons are used together, or none is: refuses with the first refusal. */
    public Pricing whole() {
        refusals.values().stream().findFirst().ifPresent(refusal -> {
            throw refusal;
        });
        return this;
    }

    /** What a claim gets. */
    public Optional<Award> of(Claim claim) {
        return awards.stream().filter(award -> award.claim().equals(claim)).findFirst();
    }

    /** What is taken off. */
    public Money discount() {
        return awards.stream().map(Award::discount).reduce(nothing(), Money::plus);
    }

    /** What is credited afterwards. */
    public Money credit() {
        return awards.stream().map(Award::credit).reduce(nothing(), Money::plus);
    }

    /** What is taken off each line of the basket. */
    public List<Money> byLine() {
        return IntStream.range(0, basket.parts().size())
                .mapToObj(at ->
                        awards.stream().map(award -> award.byLine().get(at)).reduce(nothing(), Money::plus))
                .toList();
    }

    /** Why a claim does not go with what the purchase has used already. */
    public static Optional<Refused> besides(List<Used> used, Claim claim) {
        return used.stream()
                .map(Used::coupon)
                .filter(other -> !other.with(claim.coupon()))
                .findFirst()
                .map(Combination::notWith);
    }

    private static Money sum(Basket basket, List<Used> used) {
        return used.stream()
                .map(Used::discount)
                .filter(discount -> discount.isSameCurrency(basket.total()))
                .reduce(Money.zero(basket.total().getCurrencyUnit()), Money::plus);
    }

    private Money nothing() {
        return Money.zero(basket.total().getCurrencyUnit());
    }
}
