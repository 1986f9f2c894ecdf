package app.huike.lifecycle.step;

import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Offers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/**
 * The coupon that the process is about: {@code benefit}, {@code code}, {@code end}; {@code from}, whether it works from a basket on, and {@code
 * min}, from which. What takes nothing off is called what customers call the offer.
 */
@ApplicationScoped
public class CouponFacts implements MessageFacts {

    private Coupons coupons;
    private Offers offers;

    CouponFacts() {}

    @Inject
    public CouponFacts(Coupons coupons, Offers offers) {
        this.coupons = coupons;
        this.offers = offers;
    }

    @Override
    public Optional<Map<String, Object>> of(DelegateExecution execution) {
        Optional<CouponView> coupon =
                CouponVariables.COUPON_ID.maybeIn(execution).flatMap(coupons::get);
        boolean holds = !onlyWhileUnused(execution)
                || coupon.filter(held -> held.state() == CouponState.GRANTED).isPresent();
        return holds ? Optional.of(coupon.map(this::of).orElseGet(Map::of)) : Optional.empty();
    }

    private static boolean onlyWhileUnused(DelegateExecution execution) {
        return MessageVariables.ONLY_WHILE_UNUSED
                .maybeIn(execution)
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    /** What templates may say of a coupon. */
    public Map<String, Object> of(CouponView coupon) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("benefit", benefit(coupon));
        facts.put("code", coupon.code());
        facts.put("end", coupon.validUntil());
        Money minimum = coupon.terms().minimumBasket();
        facts.put("from", minimum != null && minimum.isPositive());
        if (minimum != null) {
            facts.put("min", minimum);
        }
        return facts;
    }

    private Object benefit(CouponView coupon) {
        return coupon.discount() == null
                ? offers.names(coupon.offer()).map(Object.class::cast).orElse(coupon.offer())
                : coupon.discount();
    }
}
