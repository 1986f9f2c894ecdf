package app.huike.crm.offer;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.PurchaseRefunded;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** What happens to coupons because of something else: a refund, an erasure, the passing of time. Not a door. */
@Stateless
public class CouponFollowUp {

    private static final Period LEFT_AFTER_REFUND = Period.ofDays(14);
    private static final int AT_ONCE = 500;

    @Inject
    private CouponBook book;

    @Inject
    private RedemptionBook redemptions;

    @Inject
    private JourneyLog journey;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    @Inject
    private Event<CouponExpired> expired;

    /** A purchase that used a coupon was refunded in full: the coupon can be used again, with two weeks left at least. */
    public void reinstate(@Observes PurchaseRefunded refund) {
        if (!refund.full()) {
            return;
        }
        Instant now = clock.instant();
        Instant atLeastUntil = Coupon.endOfLastDay(now, LEFT_AFTER_REFUND, shop.zone());
        for (Coupon coupon : redemptions.reinstate(refund.customerId(), refund.purchaseRef(), atLeastUntil, now)) {
            journey.add(
                    coupon.customerId(),
                    "COUPON_REINSTATED",
                    "PURCHASE_REFUNDED",
                    Map.of(
                            "offer", coupon.offer(),
                            "coupon", coupon.id().toString(),
                            "purchase", refund.purchaseRef(),
                            "validUntil", shop.dayOf(coupon.validUntil()).toString()));
        }
    }

    /** Nobody is left who could use them. */
    public void forget(@Observes CustomerErased erasure) {
        book.revokeAllOf(erasure.customerId(), "ERASED", clock.instant());
    }

    /** Marks some of those that are over; answers how many. One transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int expireSome(Instant now) {
        List<Coupon> over = book.expire(now, AT_ONCE);
        for (Coupon coupon : over) {
            journey.add(
                    coupon.customerId(),
                    "COUPON_EXPIRED",
                    null,
                    Map.of("offer", coupon.offer(), "coupon", coupon.id().toString()));
            expired.fire(new CouponExpired(coupon.customerId(), coupon.id(), coupon.cause()));
        }
        return over.size();
    }
}
