package app.huike.crm.offer.domain;

import app.huike.crm.loyalty.MemberDiscount;
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
 * What the members' discount and coupons do to one basket: the one arithmetic of quotes, reservations and redemptions. The members' discount
 * is taken off the goods first and goes with every coupon; a coupon is worth what it would be worth without it, as far as goods are left.
 *
 * @param member what the members' discount takes off
 * @param refusals why not, by the coupon's id, for each that gets nothing
 * @param payable what coupons leave of the goods that count: the most that points can pay
 */
public record Pricing(Basket basket, Money member, List<Award> awards, Map<UUID, Refused> refusals, Money payable) {

    /** A coupon that the purchase of this basket has used already, and what it took off. */
    public record Used(Coupon coupon, Money discount) {}

    /** The order of the claims changes nothing. */
    public static Pricing of(Basket basket, List<Used> used, List<Claim> claims, Moment now) {
        return of(basket, used, claims, Money.zero(basket.total().getCurrencyUnit()), now);
    }

    /** Of a customer who has no members' discount. */
    public static Pricing of(Basket basket, List<Used> used, List<Claim> claims, Money points, Moment now) {
        return of(basket, used, claims, points, MemberDiscount.NONE, now);
    }

    /** @param points what the customer pays by points */
    public static Pricing of(
            Basket basket, List<Used> used, List<Claim> claims, Money points, MemberDiscount members, Moment now) {
        Map<UUID, Refused> refusals = new LinkedHashMap<>();
        List<Claim> usable = new ArrayList<>();
        for (Claim claim : claims) {
            Optional<Refused> refusal =
                    RedemptionRule.firstBroken(claim, basket, now).or(() -> besides(used, claim));
            refusal.ifPresentOrElse(why -> refusals.put(claim.coupon().id(), why), () -> usable.add(claim));
        }
        Money member = OpenBasket.member(basket, members.percent());
        Money already = sum(basket, used).plus(member);
        List<Award> awards = Combination.best(basket, already, points, usable);
        List<Claim> awarded = awards.stream().map(Award::claim).toList();
        usable.stream()
                .filter(claim -> !awarded.contains(claim))
                .forEach(claim -> refusals.put(claim.coupon().id(), Combination.refusal(claim, awards)));
        Money off = awards.stream().map(Award::discount).reduce(already, Money::plus);
        return new Pricing(basket, member, awards, refusals, OpenBasket.goods(basket, off));
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

    /** What is taken off, by the members' discount and by coupons. */
    public Money discount() {
        return awards.stream().map(Award::discount).reduce(member, Money::plus);
    }

    /** What is credited afterwards. */
    public Money credit() {
        return awards.stream().map(Award::credit).reduce(nothing(), Money::plus);
    }

    /** What is taken off each line of the basket. */
    public List<Money> byLine() {
        List<Money> members = OpenBasket.memberByLine(basket, member);
        return IntStream.range(0, basket.parts().size())
                .mapToObj(at ->
                        awards.stream().map(award -> award.byLine().get(at)).reduce(members.get(at), Money::plus))
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
