package app.huike.crm.offer;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.offer.domain.CounterBook;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.RedemptionBook;
import app.huike.crm.offer.domain.RedemptionBook.Undone;
import app.huike.crm.offer.domain.ReservationBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.PurchaseRefunded;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to coupons because of something else: a refund, an erasure, the passing of time. Not a door. */
@Stateless
public class CouponFollowUp {

    private static final int AT_ONCE = 500;
    /** Coupons and campaigns are locked before accounts of the ledger, as in a checkout. */
    private static final int BEFORE_THE_LEDGER = Interceptor.Priority.APPLICATION + 100;

    @Inject
    private CouponBook book;

    @Inject
    private RedemptionBook redemptions;

    @Inject
    private CounterBook counters;

    @Inject
    private ReservationBook reservations;

    @Inject
    private OfferSettings settings;

    @Inject
    private Telling telling;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /**
     * A purchase that used coupons was refunded in full: they can be used again, for so long at least ({@code huike.offers.left-after-refund}), and the
     * campaign has its money back. A part refund leaves everything as it is.
     */
    public void reinstate(@Observes @Priority(BEFORE_THE_LEDGER) PurchaseRefunded refund) {
        if (refund.full()) {
            redemptions
                    .undo(refund.customerId(), refund.purchaseRef(), clock.instant())
                    .forEach(undone -> giveBack(undone, refund.purchaseRef()));
        }
    }

    private void giveBack(Undone undone, String purchaseRef) {
        Instant atLeastUntil = Coupon.endOfLastDay(clock.instant(), settings.leftAfterRefund(), shop.zone());
        counters.reinstate(undone.couponId(), atLeastUntil)
                .ifPresent(coupon -> telling.reinstated(coupon, purchaseRef));
        if (undone.customerId() != null) {
            counters.giveBackShare(undone.couponId(), undone.customerId());
        }
        if (undone.campaignId() != null) {
            if (undone.customerId() != null) {
                counters.giveBackShare(undone.campaignId(), undone.customerId());
            }
            counters.giveBackCampaign(undone.campaignId(), CounterBook.How.REDEEMED, undone.cost());
        }
    }

    /** Nobody is left who could use them. */
    public void forget(@Observes CustomerErased erasure) {
        book.revokeAllOf(erasure.customerId(), "ERASED", clock.instant());
    }

    /** Gives back what some baskets hold that nobody bought in time; answers how many. One transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int giveUpSome(Instant now) {
        List<UUID> over = reservations.expire(now, AT_ONCE);
        if (!over.isEmpty()) {
            reservations.giveBack(over);
        }
        return over.size();
    }

    /** Marks some of those that are over; answers how many. One transaction. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int expireSome(Instant now) {
        List<Coupon> over = book.expire(now, AT_ONCE);
        over.forEach(telling::expired);
        return over.size() + book.expireCodes(now);
    }
}
