package app.huike.lifecycle.step;

import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Grants the coupon that the stage's table of offers chose, and sets the dates that the diagram's timers wait for. The cause is the process,
 * so that one process gives a customer one coupon for one {@code causeRef}.
 */
@StepTemplate(@Parameter(name = "remindBefore", kind = Kind.DURATION, usual = "P7D"))
@Named("grantCoupon")
@Dependent
class GrantCoupon implements Step {

    private final Coupons coupons;
    private final BusinessClock clock;
    private final Shop shop;

    @Inject
    GrantCoupon(Coupons coupons, BusinessClock clock, Shop shop) {
        this.coupons = coupons;
        this.clock = clock;
        this.shop = shop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChosenOffer offer = ChosenOffer.of(execution, shop.currency());
        CouponView coupon = coupons.grant(new CouponGrant(
                CustomerOf.process(execution),
                offer.key(),
                ProcessOf.step(execution),
                CouponVariables.CAUSE_REF.maybeIn(execution).orElseGet(execution::getProcessInstanceId),
                offer.discount(),
                offer.validFor()));
        CouponVariables.COUPON_ID.set(execution, coupon.id());
        CouponVariables.COUPON_ENDS_AT.set(execution, coupon.validUntil());
        CouponVariables.REMIND_AT.set(
                execution, remindAt(coupon.validUntil(), CouponVariables.REMIND_BEFORE.in(execution)));
    }

    /** Not in the past, where the coupon is shorter than the time before its end. */
    private Instant remindAt(Instant end, String before) {
        Instant at = end.minus(Duration.parse(before));
        Instant now = clock.instant();
        return at.isBefore(now) ? now : at;
    }
}
