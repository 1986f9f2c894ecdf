package app.huike.crm.offer;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The door of the coupons that customers hold: granted, taken back, looked at. How they are used: {@link Redemptions}. */
@Stateless
public class Coupons {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CouponBook book;

    @Inject
    private Customers customers;

    @Inject
    private JourneyLog journey;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Event<CouponGranted> granted;

    /**
     * Grants a coupon; the same customer, cause and causeRef again is answered with the coupon that is there, and so is a second
     * {@code welcome} of a customer, whatever its ref. For processes.
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
        journey.add(
                coupon.customerId(),
                "COUPON_GRANTED",
                null,
                Map.of("offer", coupon.offer(), "coupon", coupon.id().toString(), "validUntil", lastDay(coupon)));
        granted.fire(new CouponGranted(coupon.customerId(), coupon.id(), coupon.cause(), coupon.validUntil()));
        return coupon.view();
    }

    /** Takes an unused coupon back; answers whether it was unused. For processes. */
    public boolean revoke(UUID couponId, String reason) {
        Rights.requireAutomatic();
        boolean revoked = book.revoke(couponId, reason, clock.instant());
        if (revoked) {
            Coupon coupon = book.get(couponId).orElseThrow();
            journey.add(
                    coupon.customerId(),
                    "COUPON_REVOKED",
                    reason,
                    Map.of("offer", coupon.offer(), "coupon", couponId.toString()));
        }
        return revoked;
    }

    /** One coupon. */
    public Optional<CouponView> get(UUID couponId) {
        Optional<Coupon> coupon = book.get(couponId);
        coupon.ifPresent(found -> requireVisible(found.customerId()));
        return coupon.map(Coupon::view);
    }

    /** A customer's coupons, newest first. */
    public List<CouponView> of(UUID customerId) {
        requireVisible(customerId);
        return book.of(customerId).stream().map(Coupon::view).toList();
    }

    private void requireVisible(UUID customerId) {
        if (!Rights.require(Permission.CUSTOMER_READ).automatic()) {
            customers.get(customerId);
        }
    }

    private Coupon made(CouponGrant grant) {
        Instant now = clock.instant();
        return new Coupon(
                Ids.next(),
                CouponCode.random(RANDOM),
                grant.customerId(),
                grant.offer(),
                grant.cause(),
                grant.causeRef(),
                grant.discount(),
                currency(grant),
                CouponState.GRANTED,
                now,
                Coupon.endOfLastDay(now, grant.validFor(), shop.zone()),
                null,
                null);
    }

    private CurrencyUnit currency(CouponGrant grant) {
        Money amount = grant.discount().amount();
        Money minimum = grant.discount().minimumBasket();
        return amount != null
                ? amount.getCurrencyUnit()
                : minimum != null ? minimum.getCurrencyUnit() : shop.currency();
    }

    private String lastDay(Coupon coupon) {
        return shop.dayOf(coupon.validUntil()).toString();
    }
}
