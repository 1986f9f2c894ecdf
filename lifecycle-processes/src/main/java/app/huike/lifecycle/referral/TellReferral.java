package app.huike.lifecycle.referral;

import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CouponVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a referral reaches its processes in the same transaction: the first purchase was given back, or was not the first; a reward was used.
 */
@ApplicationScoped
public class TellReferral {

    /** Coupons have the process that granted them as their cause. */
    private static final Set<String> REWARDS = Set.of(Referral.KEY, Referral.THANKS_KEY);

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellReferral() {}

    @Inject
    TellReferral(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    /** A part refund is seen at the end of the refund period. */
    void refunded(@Observes PurchaseRefunded purchase) {
        if (purchase.full()) {
            starts.hold(purchase.customerId());
            journeys.tellAbout(
                    Referral.KEY,
                    purchase.customerId(),
                    Referral.PURCHASE_ID,
                    purchase.purchaseId(),
                    Referral.REFERRAL_VOIDED,
                    because("PURCHASE_REFUNDED", purchase.at()));
        }
    }

    void found(@Observes EarlierPurchaseFound purchase) {
        starts.hold(purchase.customerId());
        journeys.tell(Referral.KEY, purchase.customerId(), Referral.REFERRAL_VOIDED, because("EARLIER_PURCHASE", null));
    }

    /** Nobody is reminded of a reward that is used. */
    void redeemed(@Observes CouponRedeemed coupon) {
        if (REWARDS.contains(coupon.cause())) {
            starts.hold(coupon.customerId());
            journeys.tellAbout(
                    coupon.cause(),
                    coupon.customerId(),
                    CouponVariables.COUPON_ID,
                    coupon.couponId(),
                    Referral.COUPON_REDEEMED,
                    Map.of());
        }
    }

    private static Map<String, Object> because(String reason, Instant at) {
        Map<String, Object> values = new HashMap<>();
        Referral.VOIDED_BECAUSE.put(values, reason);
        TaskVariables.GONE_BECAUSE.put(values, reason);
        TaskVariables.GONE_AT.put(values, at);
        return values;
    }
}
