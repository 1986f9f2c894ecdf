package app.huike.crm.offer;

import app.huike.crm.loyalty.MemberDiscount;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.offer.domain.Award;
import app.huike.crm.offer.domain.Claim;
import app.huike.crm.offer.domain.CounterBook.How;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.Moment;
import app.huike.crm.offer.domain.Pricing;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;

/** The door of those who bring a code: what it stands for, and its use for a purchase. */
@Stateless
public class Redemptions {

    @Inject
    private RedemptionBook book;

    @Inject
    private Claims claims;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private Taking taking;

    @Inject
    private PointsInCheckout points;

    @Inject
    private Telling telling;

    @Inject
    private Tiers tiers;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** Redeems a code for a purchase of goods of which nobody tells more than what they cost; as the other one. */
    public Redemption redeem(String code, String customerRef, String purchaseRef, Money basket) {
        return redeem(code, customerRef, purchaseRef, basket == null ? null : Basket.of(basket));
    }

    /**
     * Redeems a code for a purchase, in one transaction. The same purchase again is answered with what is stored, also after that purchase
     * was refunded. Refusals: {@code COUPON_UNKNOWN} (also for another customer's), those of
     * {@link app.huike.crm.offer.domain.RedemptionRule}, {@code COUPON_NOT_COMBINABLE} and {@code BASKET_USED_UP} where the purchase has used
     * other coupons, {@code POINTS_EXCEED_BASKET} where it leaves less than the purchase has paid with points, {@code CODE_GUESSES}, {@code LINES_DIFFER}, {@code FIELD_INVALID}.
     *
     * @param code as typed: groups, case and blanks do not matter
     * @param customerRef whose purchase it is; null at a till that does not ask: then whoever brings the code holds it
     * @param basket before any coupon; in the coupon's currency
     */
    public Redemption redeem(String code, String customerRef, String purchaseRef, Basket basket) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        Basket.sound(basket, new Check().ref("purchaseRef", purchaseRef));
        guesses.requireNoWait(actor, customerRef);
        Claim claim = claim(code, customerRef, actor, true);
        book.lock(purchaseRef);
        return book.redemption(claim.coupon().id(), purchaseRef).orElseGet(() -> redeem(claim, purchaseRef, basket));
    }

    /** What a code stands for, before it is redeemed; the same refusals, but for the basket's. */
    public CouponView look(String code, String customerRef) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        guesses.requireNoWait(actor, customerRef);
        return claim(code, customerRef, actor, false).coupon().view();
    }

    private Claim claim(String code, String customerRef, Actor actor, boolean bare) {
        return claims.of(List.of(code), customerRef, bare)
                .get(code)
                .orElseThrow(() -> guesses.unknown(actor, customerRef));
    }

    private Redemption redeem(Claim claim, String purchaseRef, Basket basket) {
        Moment now = new Moment(clock.instant(), shop.zone());
        UUID customerId = claim.claimant().customerId();
        Pricing pricing = priced(claim, purchaseRef, basket, now);
        Award award = pricing.awards().get(0);
        taking.take(pricing.awards(), basket, How.REDEEMED, now);
        Redemption redemption = redemption(award, pricing.member(), purchaseRef, basket.total(), now);
        book.add(redemption, use(award, customerId));
        telling.redeemed(customerId, claim.coupon(), redemption);
        return redemption;
    }

    /** A purchase has the members' discount once; with a later code it counts among what was taken off already. */
    private Pricing priced(Claim claim, String purchaseRef, Basket basket, Moment now) {
        UUID customerId = claim.claimant().customerId();
        boolean had = book.hadMembersDiscount(purchaseRef);
        MemberDiscount members = had || customerId == null ? MemberDiscount.NONE : tiers.discount(customerId, now.at());
        List<Pricing.Used> used = book.usedFor(customerId, purchaseRef);
        return points.pricedBesides(
                purchaseRef, basket.total(), paid -> Pricing.of(basket, used, List.of(claim), paid, members, now)
                        .whole());
    }

    private static RedemptionBook.Use use(Award award, UUID customerId) {
        Coupon coupon = award.claim().coupon();
        return new RedemptionBook.Use(
                customerId, coupon.campaignId(), award.cost(), coupon.uses().single(), null);
    }

    private static Redemption redemption(Award award, Money member, String purchaseRef, Money basket, Moment now) {
        Coupon coupon = award.claim().coupon();
        return new Redemption(
                Ids.next(),
                coupon.id(),
                coupon.offer(),
                coupon.terms().benefit().kind(),
                purchaseRef,
                basket,
                award.discount(),
                member,
                award.credit(),
                now.at(),
                false);
    }
}
