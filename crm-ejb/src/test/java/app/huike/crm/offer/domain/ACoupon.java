package app.huike.crm.offer.domain;

import app.huike.crm.offer.Benefit;
import app.huike.crm.offer.Combining;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.Terms;
import app.huike.crm.shared.Discount;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Builds coupons, and claims of them, for tests. */
final class ACoupon {

    private static final SecureRandom RANDOM = new SecureRandom();

    private UUID id = UUID.randomUUID();
    private String offer = "welcome-10-percent";
    private CouponState state = CouponState.GRANTED;
    private Instant validFrom;
    private Instant validUntil = Instant.parse("2026-06-30T23:59:59Z");
    private Instant endedAt;
    private String endReason;
    private Terms terms = Terms.of(new Discount(10, null, Money.parse("USD 10.00"), Money.parse("USD 30.00")));
    private Uses uses = Uses.ONCE;

    static ACoupon aCoupon() {
        return new ACoupon();
    }

    /** One of an offer of its own, on all goods, with any other. */
    static ACoupon giving(Benefit benefit) {
        ACoupon coupon = new ACoupon();
        coupon.offer = "offer-" + coupon.id;
        return coupon.on(new Terms(benefit, null, Set.of(), Combining.FREELY, Set.of()));
    }

    ACoupon withId(UUID newId) {
        id = newId;
        return this;
    }

    ACoupon of(String key) {
        offer = key;
        return this;
    }

    ACoupon beginningOn(String instant) {
        validFrom = Instant.parse(instant);
        return this;
    }

    ACoupon expiringOn(String instant) {
        validUntil = Instant.parse(instant);
        return this;
    }

    ACoupon worth(Discount worth) {
        return on(Terms.of(worth));
    }

    ACoupon on(Terms newTerms) {
        terms = newTerms;
        return this;
    }

    ACoupon from(String minimum) {
        return on(
                new Terms(terms.benefit(), Money.parse(minimum), terms.categories(), terms.combining(), terms.tiers()));
    }

    ACoupon onlyOn(String... categories) {
        return on(new Terms(
                terms.benefit(), terms.minimumBasket(), Set.of(categories), terms.combining(), terms.tiers()));
    }

    ACoupon combining(Combining how) {
        return on(new Terms(terms.benefit(), terms.minimumBasket(), terms.categories(), how, terms.tiers()));
    }

    ACoupon forTiers(String... tiers) {
        return on(new Terms(
                terms.benefit(), terms.minimumBasket(), terms.categories(), terms.combining(), Set.of(tiers)));
    }

    ACoupon uses(Integer limit, int taken, Integer perCustomer) {
        uses = new Uses(limit, taken, perCustomer);
        return this;
    }

    ACoupon ended(CouponState how, String when, String reason) {
        state = how;
        endedAt = Instant.parse(when);
        endReason = reason;
        return this;
    }

    Claim claimed() {
        return claimed(Claimant.ANYBODY, null);
    }

    /** By somebody who took that code, and the campaign, so often. */
    Claim claimedAfter(int often, Campaign campaign) {
        Map<UUID, Integer> taken = campaign == null ? Map.of(id, often) : Map.of(id, often, campaign.id(), often);
        return claimed(new Claimant(UUID.randomUUID(), null, null, taken), campaign);
    }

    Claim claimed(Claimant claimant, Campaign campaign) {
        return new Claim(made(), campaign, claimant);
    }

    Coupon made() {
        return new Coupon(
                id,
                CouponCode.random(RANDOM),
                UUID.randomUUID(),
                offer,
                null,
                "welcome",
                "P-1",
                terms,
                CurrencyUnit.USD,
                state,
                uses,
                Instant.parse("2026-06-01T10:00:00Z"),
                validFrom,
                validUntil,
                endedAt,
                endReason);
    }
}
