package app.huike.crm.offer;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.offer.domain.Coupon;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes into customers' logs what became of their coupons, and tells the processes. A code that nobody in particular brought tells nobody. */
@Dependent
class Telling {

    @Inject
    private JourneyLog journey;

    @Inject
    private PointsLedger ledger;

    @Inject
    private Shop shop;

    @Inject
    private Event<Object> events;

    void granted(Coupon coupon) {
        log(coupon.customerId(), "COUPON_GRANTED", null, coupon, Map.of("validUntil", lastDay(coupon)));
        events.fire(new CouponGranted(coupon.customerId(), coupon.id(), coupon.cause(), coupon.validUntil()));
    }

    /** @param customerId null where nobody told */
    void redeemed(UUID customerId, Coupon coupon, Redemption redemption) {
        log(customerId, "COUPON_REDEEMED", null, coupon, values(redemption));
        if (customerId != null) {
            giveCashback(customerId, redemption);
            events.fire(new CouponRedeemed(
                    customerId, coupon.id(), coupon.cause(), redemption.purchaseRef(), redemption.at()));
        }
    }

    private void giveCashback(UUID customerId, Redemption redemption) {
        boolean ours = redemption.credit().getCurrencyUnit().equals(shop.currency());
        if (ours && redemption.credit().isPositive()) {
            ledger.giveCashback(
                    customerId, redemption.credit(), redemption.id(), redemption.offer(), redemption.purchaseRef());
        }
    }

    void reinstated(Coupon coupon, String purchaseRef) {
        log(
                coupon.customerId(),
                "COUPON_REINSTATED",
                "PURCHASE_REFUNDED",
                coupon,
                Map.of("purchase", purchaseRef, "validUntil", lastDay(coupon)));
    }

    void revoked(Coupon coupon, String reason) {
        log(coupon.customerId(), "COUPON_REVOKED", reason, coupon, Map.of());
    }

    void expired(Coupon coupon) {
        log(coupon.customerId(), "COUPON_EXPIRED", null, coupon, Map.of());
        events.fire(new CouponExpired(coupon.customerId(), coupon.id(), coupon.cause()));
    }

    private void log(UUID customerId, String kind, String reason, Coupon coupon, Map<String, String> more) {
        if (customerId != null) {
            Map<String, String> detail = new TreeMap<>(more);
            detail.put("offer", coupon.offer());
            detail.put("coupon", coupon.id().toString());
            journey.add(customerId, kind, reason, detail);
        }
    }

    private static Map<String, String> values(Redemption redemption) {
        Map<String, String> values = new TreeMap<>();
        values.put("purchase", redemption.purchaseRef());
        values.put("basket", redemption.basket().toString());
        values.put("discount", redemption.discount().toString());
        if (redemption.kind() == BenefitKind.GIFT) {
            values.put("gift", redemption.offer());
        }
        if (redemption.credit().isPositive()) {
            values.put("credit", redemption.credit().toString());
        }
        return values;
    }

    private String lastDay(Coupon coupon) {
        return shop.dayOf(coupon.validUntil()).toString();
    }
}
