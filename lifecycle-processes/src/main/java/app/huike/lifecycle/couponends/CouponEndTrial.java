package app.huike.lifecycle.couponends;

import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.offer.CouponView;
import app.huike.crm.shared.Discount;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialEngine;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;

/** What a customer is told of a coupon that another process gave: all real steps, the sweep and the observer over doors in memory. */
@Vetoed
class CouponEndTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "coupon-ends";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new CouponEndTrial(engine);
        }
    }

    CouponEndTrial(TrialEngine engine) {
        super(engine);
        time.step("stopNotice", new StopNotice(post));
    }

    /** A win-back gave it, for that cause, and it ends so many days from now. */
    CouponView holds(String causeRef, Period validFor) {
        return coupons.grant(new CouponGrant(
                CUSTOMER,
                "win-back",
                "win-back",
                causeRef,
                new Discount(10, null, null, Money.parse("USD 30.00")),
                validFor));
    }

    /** The sweep finds it; why not, or empty. */
    Optional<String> isFound(CouponView coupon) {
        return swept(sweep(), coupon.id() + " " + coupon.validUntil(), 0);
    }

    SweepCoupons sweep() {
        return new SweepCoupons(arbitration.policies(), arbitration.starts());
    }

    void uses(CouponView coupon) {
        coupons.use(coupon);
        new TellCouponEnding(running(), arbitration.starts())
                .redeemed(new CouponRedeemed(coupon.customerId(), coupon.id(), coupon.cause(), "P-2", Instant.EPOCH));
        time.runDue();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("coupon-ends-in", days -> isFound(holds("run-1", Period.parse(days))));
        happenings.put("redeems", none -> uses(coupons.only()));
        return happenings;
    }
}
