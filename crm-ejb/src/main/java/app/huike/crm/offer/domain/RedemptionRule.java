package app.huike.crm.offer.domain;

import app.huike.crm.offer.Basket;
import app.huike.crm.offer.CouponState;
import app.huike.crm.shared.Refused;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What has to hold for a coupon to be used on a basket, asked in this order; the first that does not hold is what the customer is told.
 * Quotes, reservations and redemptions ask the same.
 */
public enum RedemptionRule {
    NOT_USED((claim, basket, now) -> claim.coupon().state() != CouponState.REDEEMED
            ? null
            : Refused.conflict("COUPON_USED")
                    .with("date", now.day(claim.coupon().endedAt()))
                    .with("time", now.time(claim.coupon().endedAt()))),
    NOT_REVOKED((claim, basket, now) -> claim.coupon().state() != CouponState.REVOKED
            ? null
            : Refused.rule("COUPON_REVOKED")
                    .with("reason", String.valueOf(claim.coupon().endReason()))),
    BEGUN((claim, basket, now) -> claim.begun(now.at())
            ? null
            : Refused.rule("COUPON_NOT_YET").with("date", now.day(claim.coupon().validFrom()))),
    NOT_EXPIRED((claim, basket, now) -> claim.coupon().state() != CouponState.EXPIRED
                    && !claim.coupon().over(now.at())
            ? null
            : Refused.rule("COUPON_EXPIRED").with("date", now.day(claim.coupon().validUntil()))),
    CAMPAIGN_RUNS((claim, basket, now) ->
            claim.campaign() == null || claim.campaign().runs() ? null : Refused.rule("CAMPAIGN_ENDED")),
    NOT_RESERVED((claim, basket, now) ->
            claim.coupon().uses().anyLeft() || !claim.coupon().uses().single()
                    ? null
                    : Refused.conflict("COUPON_RESERVED")),
    ANY_USE_LEFT((claim, basket, now) -> claim.coupon().uses().anyLeft()
            ? null
            : Refused.rule("COUPON_USED_UP").with("limit", claim.coupon().uses().limit())),
    CUSTOMER_TOLD((claim, basket, now) ->
            claim.claimant().known() || !claim.needsCustomer() ? null : Refused.rule("COUPON_NEEDS_CUSTOMER")),
    CUSTOMER_BELOW_CODE_LIMIT((claim, basket, now) -> claim.codeLimitReached()
            ? Refused.rule("COUPON_CUSTOMER_LIMIT")
                    .with("limit", claim.coupon().uses().perCustomer())
            : null),
    CUSTOMER_BELOW_CAMPAIGN_LIMIT((claim, basket, now) -> claim.campaignLimitReached()
            ? Refused.rule("CAMPAIGN_CUSTOMER_LIMIT")
                    .with("limit", claim.campaign().seen().perCustomer())
            : null),
    IN_TIER((claim, basket, now) -> claim.inTier()
            ? null
            : Refused.rule("COUPON_FOR_MEMBERS")
                    .with("tiers", words(claim.terms().tiers()))),
    IN_AUDIENCE((claim, basket, now) -> claim.inAudience() ? null : Refused.rule("CAMPAIGN_NOT_FOR_CUSTOMER")),
    SAME_CURRENCY((claim, basket, now) ->
            basket.total().getCurrencyUnit().equals(claim.coupon().currency())
                    ? null
                    : Refused.rule("COUPON_CURRENCY")
                            .with("currency", claim.coupon().currency().getCode())),
    ANY_GOODS((claim, basket, now) -> {
        Worth worth = new Worth(basket, claim.terms());
        return basket.total().isZero() || worth.base().isPositive()
                ? null
                : Refused.rule("COUPON_OTHER_GOODS")
                        .with("categories", words(claim.terms().categories()))
                        .with("excluded", words(worth.excluded()));
    }),
    ITEM_THERE((claim, basket, now) -> new Worth(basket, claim.terms()).itemThere()
            ? null
            : Refused.rule("FREE_ITEM_MISSING")
                    .with(
                            "item",
                            claim.benefit().sku() == null
                                    ? claim.benefit().category()
                                    : claim.benefit().sku())),
    LARGE_ENOUGH((claim, basket, now) -> {
        Money base = new Worth(basket, claim.terms()).base();
        Money minimum = claim.terms().minimumBasket();
        boolean tooSmall = minimum != null && base.isLessThan(minimum);
        return tooSmall || claim.worthNothing(basket) ? tooSmall(minimum, base) : null;
    }),
    CAMPAIGN_CAN_PAY((claim, basket, now) -> claim.campaign() == null
            ? null
            : claim.campaign().refusal(claim.costAlone(basket)).orElse(null));

    /** Answers null where the rule holds. */
    @FunctionalInterface
    private interface Question {
        Refused ask(Claim claim, Basket basket, Moment now);
    }

    private final Question question;

    RedemptionRule(Question question) {
        this.question = question;
    }

    /** The first rule that forbids it, as what to tell the customer. */
    public static Optional<Refused> firstBroken(Claim claim, Basket basket, Moment now) {
        return Arrays.stream(values())
                .map(rule -> rule.question.ask(claim, basket, now))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Where nothing is demanded and still it is worth nothing, the basket lacks a coin at least. */
    private static Refused tooSmall(Money minimum, Money base) {
        Money least = minimum == null ? Money.ofMinor(base.getCurrencyUnit(), 1) : minimum;
        Refused refused = Refused.rule("BASKET_TOO_SMALL").with("minimum", least);
        return base.isLessThan(least) ? refused.with("missing", least.minus(base)) : refused;
    }

    private static String words(Collection<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
