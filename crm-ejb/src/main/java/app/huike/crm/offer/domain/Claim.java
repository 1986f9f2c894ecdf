package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.BenefitKind;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A coupon that somebody wants to use.
 *
 * @param campaign null where it belongs to none
 */
public record Claim(Coupon coupon, Campaign campaign, Claimant claimant) {

    /** Of a coupon that nobody has yet, by somebody of whom nothing is known: for a preview of its terms. */
    public static Claim ofAnybody(Terms terms, CurrencyUnit currency, Instant at) {
        Terms forAll =
                new Terms(terms.benefit(), terms.minimumBasket(), terms.categories(), terms.combining(), Set.of());
        UUID nobody = new UUID(0, 0);
        Coupon coupon = new Coupon(
                nobody,
                CouponCode.PREVIEW,
                null,
                "preview",
                null,
                "preview",
                "preview",
                forAll,
                currency,
                CouponState.GRANTED,
                Uses.ONCE,
                at,
                null,
                at,
                null,
                null);
        return new Claim(coupon, null, new Claimant(nobody, null, null, Map.of()));
    }

    Terms terms() {
        return coupon.terms();
    }

    Benefit benefit() {
        return coupon.terms().benefit();
    }

    /** Whether both may be used on one basket. */
    boolean with(Claim other) {
        return coupon.with(other.coupon());
    }

    /** Whether it cannot be judged without knowing the customer. */
    boolean needsCustomer() {
        return coupon.uses().perCustomer() != null
                || !terms().tiers().isEmpty()
                || benefit().kind() == BenefitKind.CASHBACK
                || campaign != null
                        && (campaign.seen().perCustomer() != null
                                || !campaign.seen().audience().isEmpty());
    }

    /** Whether it has begun for whoever brings it: a campaign opens earlier for some. */
    boolean begun(Instant at) {
        return coupon.begun(campaign == null ? at : at.plus(claimant.ahead()));
    }

    boolean codeLimitReached() {
        return reached(coupon.uses().perCustomer(), claimant.taken(coupon.id()));
    }

    boolean campaignLimitReached() {
        return campaign != null && reached(campaign.seen().perCustomer(), claimant.taken(campaign.id()));
    }

    private static boolean reached(Integer limit, int taken) {
        return limit != null && taken >= limit;
    }

    boolean inTier() {
        return terms().tiers().isEmpty()
                || terms().tiers().stream().anyMatch(tier -> tier.equalsIgnoreCase(claimant.tier()));
    }

    boolean inAudience() {
        return campaign == null
                || campaign.seen().audience().isEmpty()
                || claimant.stage() != null && campaign.seen().audience().contains(claimant.stage());
    }

    /** Whether it gives nothing on that basket, although it should. */
    boolean worthNothing(Basket basket) {
        Worth worth = new Worth(basket, terms());
        return switch (benefit().kind()) {
            case PERCENT, AMOUNT, FREE_ITEM -> worth.off().isZero();
            case CASHBACK -> worth.credit(worth.base()).isZero();
            case GIFT -> false;
        };
    }

    /** What it would cost without other coupons. */
    Money costAlone(Basket basket) {
        Money nothing = Money.zero(basket.total().getCurrencyUnit());
        return OpenBasket.with(basket, nothing, nothing, List.of(this)).stream()
                .map(Award::cost)
                .reduce(nothing, Money::plus);
    }
}
