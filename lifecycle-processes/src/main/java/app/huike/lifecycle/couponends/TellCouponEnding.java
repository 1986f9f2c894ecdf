package app.huike.lifecycle.couponends;

import app.huike.crm.offer.CouponRedeemed;
import app.huike.lifecycle.arbitration.JourneyStarts;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CouponVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

/** A coupon that is used reaches the process that tells of its end, in the same transaction. Where none runs, nothing happens. */
@ApplicationScoped
public class TellCouponEnding {

    private RunningJourneys journeys;
    private JourneyStarts starts;

    TellCouponEnding() {}

    @Inject
    TellCouponEnding(RunningJourneys journeys, JourneyStarts starts) {
        this.journeys = journeys;
        this.starts = starts;
    }

    /** A code of a campaign that whoever brings it may use belongs to nobody, so nobody was told of its end. */
    void redeemed(@Observes CouponRedeemed coupon) {
        if (coupon.customerId() != null) {
            starts.hold(coupon.customerId());
            journeys.tellAbout(
                    CouponEnding.KEY,
                    coupon.customerId(),
                    CouponVariables.COUPON_ID,
                    coupon.couponId(),
                    CouponEnding.COUPON_REDEEMED,
                    Map.of());
        }
    }
}
