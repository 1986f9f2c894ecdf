package app.huike.crm.offer;

import app.huike.crm.loyalty.MemberDiscount;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.offer.PointsInCheckout.Priced;
import app.huike.crm.offer.domain.Award;
import app.huike.crm.offer.domain.Claim;
import app.huike.crm.offer.domain.Moment;
import app.huike.crm.offer.domain.Pricing;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** The door of those who ask what coupons would do to a basket. Nothing is posted, and nothing is held. */
@Stateless
public class Quotes {

    @Inject
    private Claims claims;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private PointsInCheckout points;

    @Inject
    private Tiers tiers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /**
     * What the basket would get, by the members' discount of the customer, coupon by coupon and line by line, and why not more. Of coupons that do not go together those that give most
     * are used. Points pay what the coupons leave of the goods, all that are wanted or none; then
     * cash-back what they leave, the same. An unknown code is a refusal among the others, and is
     * counted as a guess. Refusals: {@code CUSTOMER_UNKNOWN} and {@code CUSTOMER_ERASED} for points and cash-back, {@code CODE_GUESSES},
     * {@code FIELD_INVALID}, {@code FIELD_MISSING}, {@code LINES_DIFFER}.
     */
    public Quote quote(Checkout checkout) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        checkout.requireSound();
        guesses.requireNoWait(actor, checkout.customerRef());
        Map<String, Optional<Claim>> found = claims.of(checkout.codes(), checkout.customerRef(), false);
        List<Claim> known = found.values().stream().flatMap(Optional::stream).toList();
        Moment now = new Moment(clock.instant(), shop.zone());
        MemberDiscount members = tiers.discount(checkout.customerRef(), now.at());
        Priced priced =
                points.priced(checkout, paid -> Pricing.of(checkout.basket(), List.of(), known, paid, members, now));
        Pricing pricing = priced.pricing();
        List<Quote.Coupon> coupons = checkout.codes().stream()
                .map(code -> found.get(code)
                        .map(claim -> coupon(code, claim, pricing))
                        .orElseGet(() -> unknown(code, actor, checkout)))
                .toList();
        return quote(priced, members, coupons);
    }

    /** What terms would give to a basket, whoever has it: for those who write offers. */
    public Quote preview(Terms terms, Basket basket) {
        Rights.require(Permission.OFFER_READ);
        Checkout checkout = new Checkout(null, basket, List.of());
        checkout.requireSound();
        Claim claim = Claim.ofAnybody(terms, shop.currency(), clock.instant());
        Pricing pricing = Pricing.of(basket, List.of(), List.of(claim), new Moment(clock.instant(), shop.zone()));
        return quote(new Priced(pricing, null, null), MemberDiscount.NONE, List.of(coupon("", claim, pricing)));
    }

    private Quote.Coupon unknown(String code, Actor actor, Checkout checkout) {
        Money nothing = Money.zero(checkout.basket().total().getCurrencyUnit());
        Refused refusal = guesses.unknown(actor, checkout.customerRef());
        return new Quote.Coupon(code, null, null, nothing, nothing, refusal);
    }

    private static Quote.Coupon coupon(String code, Claim claim, Pricing pricing) {
        Money nothing = Money.zero(pricing.basket().total().getCurrencyUnit());
        Optional<Award> award = pricing.of(claim);
        return new Quote.Coupon(
                code,
                claim.coupon().offer(),
                claim.coupon().terms().benefit().kind(),
                award.map(Award::discount).orElse(nothing),
                award.map(Award::credit).orElse(nothing),
                pricing.refusals().get(claim.coupon().id()));
    }

    static Quote quote(Priced priced, MemberDiscount members, List<Quote.Coupon> coupons) {
        Pricing pricing = priced.pricing();
        List<Money> byLine = pricing.byLine();
        List<Quote.Line> lines = IntStream.range(0, byLine.size())
                .mapToObj(at -> new Quote.Line(pricing.basket().parts().get(at), byLine.get(at)))
                .toList();
        return new Quote(
                pricing.basket().total(),
                pricing.discount(),
                Quote.Member.of(members, pricing.member()),
                pricing.credit(),
                priced.points(),
                priced.cashback(),
                coupons,
                lines);
    }
}
