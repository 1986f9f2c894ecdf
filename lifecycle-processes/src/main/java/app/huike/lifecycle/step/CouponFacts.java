package app.huike.lifecycle.step;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The coupon that the process granted: {@code benefit}, {@code code}, {@code end}, {@code min}. */
@ApplicationScoped
public class CouponFacts implements MessageFacts {

    private Coupons coupons;

    CouponFacts() {}

    @Inject
    public CouponFacts(Coupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public Map<String, Object> of(DelegateExecution execution) {
        return coupon(execution).map(CouponFacts::of).orElseGet(Map::of);
    }

    /** What templates may say of a coupon. */
    public static Map<String, Object> of(CouponView coupon) {
        return Map.of(
                "benefit", coupon.discount(),
                "code", coupon.code(),
                "end", coupon.validUntil(),
                "min", coupon.discount().minimumBasket());
    }

    @Override
    public boolean stillHold(DelegateExecution execution) {
        boolean onlyWhileUnused = MessageVariables.ONLY_WHILE_UNUSED
                .maybeIn(execution)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return !onlyWhileUnused
                || coupon(execution)
                        .filter(coupon -> coupon.state() == CouponState.GRANTED)
                        .isPresent();
    }

    private Optional<CouponView> coupon(DelegateExecution execution) {
        return CouponVariables.COUPON_ID.maybeIn(execution).flatMap(coupons::get);
    }
}
