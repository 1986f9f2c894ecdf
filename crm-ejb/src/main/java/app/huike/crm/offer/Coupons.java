package app.huike.crm.offer;

import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.DiscountOf;
import app.huike.crm.offer.domain.RedemptionRule;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
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

/** The door of the coupons. */
@Stateless
public class Coupons {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private CouponBook book;

    @Inject
    private CodeGuesses guesses;

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

    @Inject
    private Event<CouponRedeemed> redeemed;

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

    /**
     * Redeems a code for a purchase, in one transaction. The same purchase again is answered with what is stored, also after that purchase
     * was refunded. Refusals: {@code COUPON_UNKNOWN} (also for another customer's), {@code COUPON_USED}, {@code COUPON_EXPIRED},
     * {@code COUPON_REVOKED}, {@code COUPON_CURRENCY}, {@code BASKET_TOO_SMALL}, {@code CODE_GUESSES}, {@code FIELD_INVALID}.
     *
     * @param code as typed: groups, case and blanks do not matter
     * @param customerRef whose purchase it is; null at a till that does not ask: then whoever brings the code holds it
     * @param basket paid goods, without shipping and gift cards; in the coupon's currency
     */
    public Redemption redeem(String code, String customerRef, String purchaseRef, Money basket) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        requireSound(purchaseRef, basket);
        guesses.requireNoWait(actor, customerRef);
        Coupon coupon = held(code, customerRef, actor);
        return book.redemption(coupon.id(), purchaseRef).orElseGet(() -> use(coupon, purchaseRef, basket, actor));
    }

    /** What a code stands for, before it is redeemed; the same refusals, but for the basket's. */
    public CouponView look(String code, String customerRef) {
        Actor actor = Rights.require(Permission.COUPON_REDEEM);
        guesses.requireNoWait(actor, customerRef);
        return held(code, customerRef, actor).view();
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

    private static void requireSound(String purchaseRef, Money basket) {
        Check check = new Check().ref("purchaseRef", purchaseRef);
        if (basket == null) {
            check.missing("basket.total");
        } else {
            check.that(!basket.isNegative(), "basket.total", basket, "an amount of zero or more");
        }
        check.refuse();
    }

    private Coupon held(String code, String customerRef, Actor actor) {
        return CouponCode.typed(code)
                .flatMap(book::withCode)
                .filter(held -> belongs(held, customerRef, actor))
                .orElseThrow(() -> guesses.unknown(actor, customerRef))
                .coupon();
    }

    private static boolean belongs(CouponBook.Held held, String customerRef, Actor actor) {
        boolean theirs = held.customerRef() != null
                && (customerRef == null || held.customerRef().equals(customerRef));
        // a till serves whoever comes; everybody else the customers that he may see
        return theirs && (actor.is(Role.TILL) || held.isAmong(Rights.customerRowsToActOn()));
    }

    private Redemption use(Coupon coupon, String purchaseRef, Money basket, Actor actor) {
        Instant now = clock.instant();
        RedemptionRule.firstBroken(coupon, basket, now, shop.zone()).ifPresent(refusal -> {
            throw refusal;
        });
        if (!book.markUsed(coupon.id(), now)) {
            return afterAnother(coupon, purchaseRef, basket, now);
        }
        Money discount = DiscountOf.on(basket, coupon.discount());
        Redemption redemption = new Redemption(Ids.next(), coupon.id(), purchaseRef, basket, discount, now, false);
        book.add(redemption, coupon.customerId(), actor.login());
        tell(coupon, redemption);
        return redemption;
    }

    /** Somebody was faster in this moment: for the same purchase, or not. */
    private Redemption afterAnother(Coupon coupon, String purchaseRef, Money basket, Instant now) {
        return book.redemption(coupon.id(), purchaseRef).orElseThrow(() -> {
            Coupon asItIsNow = book.get(coupon.id()).orElseThrow();
            return RedemptionRule.firstBroken(asItIsNow, basket, now, shop.zone())
                    .orElseThrow(() -> new IllegalStateException("a coupon is neither usable nor used"));
        });
    }

    private void tell(Coupon coupon, Redemption redemption) {
        journey.add(
                coupon.customerId(),
                "COUPON_REDEEMED",
                null,
                Map.of(
                        "offer", coupon.offer(),
                        "coupon", coupon.id().toString(),
                        "purchase", redemption.purchaseRef(),
                        "basket", redemption.basket().toString(),
                        "discount", redemption.discount().toString()));
        redeemed.fire(new CouponRedeemed(
                coupon.customerId(), coupon.id(), coupon.cause(), redemption.purchaseRef(), redemption.at()));
    }
}
