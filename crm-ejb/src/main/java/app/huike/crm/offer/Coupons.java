package app.huike.crm.offer;

import app.huike.crm.customer.Customers;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.Uses;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The door of the coupons that customers hold: granted, taken back, looked at. How they are used: {@link Redemptions}. */
@Stateless
public class Coupons {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CouponBook book;

    @Inject
    private Customers customers;

    @Inject
    private Promises promises;

    @Inject
    private Telling telling;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /**
     * Grants a coupon; the same customer, cause and causeRef again is answered with the coupon that is there, and so is a second
     * {@code welcome} of a customer, whatever its ref. For processes. Refusals where an offer or campaign is named: {@code OFFER_UNKNOWN},
     * {@code OFFER_NOT_ACTIVE}, {@code CAMPAIGN_UNKNOWN}, {@code CAMPAIGN_NOT_ACTIVE}, {@code CAMPAIGN_OTHER_OFFER}.
     */
    public CouponView grant(CouponGrant grant) {
        Actor actor = Rights.requireAutomatic();
        Optional<Coupon> there = book.forCause(grant.customerId(), grant.cause(), grant.causeRef());
        if (there.isPresent()) {
            return there.get().view();
        }
        Coupon coupon = made(grant);
        if (!book.add(coupon, actor.process())) {
            // somebody else granted it in this moment; or the code is taken already, once in an age, and the step is
            // tried again
            return book.forCause(grant.customerId(), grant.cause(), grant.causeRef())
                    .orElseThrow(() -> new IllegalStateException("a coupon's code is taken already"))
                    .view();
        }
        telling.granted(coupon);
        return coupon.view();
    }

    /** Takes an unused coupon back; answers whether it was unused. For processes. */
    public boolean revoke(UUID couponId, String reason) {
        Rights.requireAutomatic();
        boolean revoked = book.revoke(couponId, reason, clock.instant());
        if (revoked) {
            telling.revoked(book.get(couponId).orElseThrow(), reason);
        }
        return revoked;
    }

    /** One coupon that a customer holds. */
    public Optional<CouponView> get(UUID couponId) {
        Optional<Coupon> coupon = book.get(couponId).filter(found -> !found.forBearer());
        coupon.ifPresent(found -> requireVisible(found.customerId()));
        return coupon.map(Coupon::view);
    }

    /**
     * The coupon of a whole code, however it is written: of a customer whom one may see, or, for those who read offers, one of a campaign.
     * Refusal {@code COUPON_UNKNOWN}, the same for a code that nobody has and for somebody else's.
     */
    public CouponView byCode(String typed) {
        Actor actor = Rights.requireColleague();
        Coupon coupon = CouponCode.typed(typed).flatMap(book::byCode).orElseThrow(Coupons::unknown);
        if (!(coupon.forBearer() ? actor.may(Permission.OFFER_READ) : sees(coupon.customerId()))) {
            throw unknown();
        }
        return coupon.view();
    }

    /** A customer's coupons, newest first. */
    public List<CouponView> of(UUID customerId) {
        requireVisible(customerId);
        return book.of(customerId).stream().map(Coupon::view).toList();
    }

    /** What all customers together hold, by the month in which it ends. For those who see everybody. */
    public List<OutstandingCoupons> outstanding() {
        Rights.require(Permission.CUSTOMER_READ_ALL);
        return book.outstanding(shop.zone(), shop.currency(), clock.instant());
    }

    private void requireVisible(UUID customerId) {
        if (!Rights.require(Permission.CUSTOMER_READ).automatic()) {
            customers.get(customerId);
        }
    }

    private boolean sees(UUID customerId) {
        try {
            requireVisible(customerId);
            return true;
        } catch (Refused hidden) {
            return false;
        }
    }

    private static Refused unknown() {
        return Refused.unknown("COUPON_UNKNOWN");
    }

    private Coupon made(CouponGrant grant) {
        Instant now = clock.instant();
        Promises.Promise promise = promises.of(grant, now);
        return new Coupon(
                Ids.next(),
                CouponCode.random(RANDOM),
                grant.customerId(),
                grant.offer(),
                promise.campaignId(),
                grant.cause(),
                grant.causeRef(),
                promise.terms(),
                promise.currency(),
                CouponState.GRANTED,
                Uses.ONCE,
                now,
                promise.span().from(),
                promise.span().until(),
                null,
                null);
    }
}
