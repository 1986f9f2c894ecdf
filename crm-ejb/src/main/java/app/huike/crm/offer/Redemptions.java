package app.huike.crm.offer;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.CouponCode;
import app.huike.crm.offer.domain.DiscountOf;
import app.huike.crm.offer.domain.RedemptionBook;
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
import java.time.Instant;
import java.util.Map;
import org.joda.money.Money;

/** The door of those who bring a code: what it stands for, and its use for a purchase. */
@Stateless
public class Redemptions {

    @Inject
    private RedemptionBook book;

    @Inject
    private CouponBook coupons;

    @Inject
    private CodeGuesses guesses;

    @Inject
    private JourneyLog journey;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Event<CouponRedeemed> redeemed;

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

    private static boolean belongs(RedemptionBook.Held held, String customerRef, Actor actor) {
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
            Coupon asItIsNow = coupons.get(coupon.id()).orElseThrow();
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
