package app.huike.lifecycle.step;

import app.huike.crm.offer.Coupons;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Takes an unused coupon back after the refund of the first purchase; a used or ended one stays as it is. */
@StepTemplate
@Named("revokeCoupon")
@Dependent
class RevokeCoupon implements Step {

    private final Coupons coupons;

    @Inject
    RevokeCoupon(Coupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<UUID> coupon = CouponVariables.COUPON_ID.maybeIn(execution);
        CouponVariables.TAKEN.set(
                execution,
                coupon.isEmpty() ? "NONE" : coupons.revoke(coupon.get(), "PURCHASE_REFUNDED") ? "REVOKED" : "KEPT");
    }
}
