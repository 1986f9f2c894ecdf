package app.huike.lifecycle.welcome;

import app.huike.crm.offer.CouponGrant;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** Grants the coupon that the table chose, and sets the dates that the diagram's timers wait for. */
@Named("grantCoupon")
@Dependent
class GrantCoupon implements Step {

    private final Coupons coupons;
    private final WelcomeCandidates candidates;
    private final BusinessClock clock;

    @Inject
    GrantCoupon(Coupons coupons, WelcomeCandidates candidates, BusinessClock clock) {
        this.coupons = coupons;
        this.candidates = candidates;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        Money basket = Money.parse(Welcome.TOTAL.in(execution));
        ChosenOffer offer = ChosenOffer.of(execution, basket.getCurrencyUnit());
        CouponView coupon = coupons.grant(new CouponGrant(
                customerId,
                offer.key(),
                Welcome.COUPON_CAUSE,
                Welcome.PURCHASE_ID.in(execution).toString(),
                offer.discount(),
                offer.validFor()));
        Welcome.COUPON_ID.set(execution, coupon.id());
        Welcome.COUPON_ENDS_AT.set(execution, coupon.validUntil());
        Welcome.REMIND_AT.set(execution, remindAt(coupon.validUntil(), Welcome.REMIND_BEFORE.in(execution)));
        candidates.enter(customerId, basket.getAmountMinorLong());
    }

    /** Not in the past, where the coupon is shorter than the time before its end. */
    private Instant remindAt(Instant end, String before) {
        Instant at = end.minus(Duration.parse(before));
        Instant now = clock.instant();
        return at.isBefore(now) ? now : at;
    }
}
