package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.ContactDataChanged;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.Purpose;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.Releases;
import app.huike.lifecycle.step.CouponVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What happens to a customer while the welcome runs reaches the process, in the transaction in which it happens. Where none runs or
 * none waits for it, nothing happens.
 */
@ApplicationScoped
public class TellWelcome {

    private RunningJourneys journeys;
    private Releases releases;
    private OncePerCustomer once;
    private Coupons coupons;
    private WelcomeCandidates candidates;

    TellWelcome() {}

    @Inject
    TellWelcome(
            RunningJourneys journeys,
            Releases releases,
            OncePerCustomer once,
            Coupons coupons,
            WelcomeCandidates candidates) {
        this.journeys = journeys;
        this.releases = releases;
        this.once = once;
        this.coupons = coupons;
        this.candidates = candidates;
    }

    void redeemed(@Observes CouponRedeemed coupon) {
        if (Welcome.COUPON_CAUSE.equals(coupon.cause())) {
            candidates.forget(coupon.customerId());
            tell(coupon.customerId(), Welcome.COUPON_REDEEMED, because("REDEEMED", coupon.at()));
        }
    }

    /** A full refund of the purchase that the customer was welcomed for, once; after the welcome has ended, a process of its own follows. */
    void refunded(@Observes PurchaseRefunded purchase) {
        UUID customerId = purchase.customerId();
        boolean first = purchase.full()
                && once.cause(Welcome.KEY, customerId)
                        .filter(purchase.purchaseId()::equals)
                        .isPresent();
        if (first && once.take(Welcome.REFUNDED_KEY, customerId, purchase.purchaseId())) {
            candidates.forget(customerId);
            if (!tell(customerId, Welcome.FIRST_PURCHASE_REFUNDED, because("PURCHASE_REFUNDED", purchase.at()))) {
                startRefunded(customerId);
            }
        }
    }

    private void startRefunded(UUID customerId) {
        CurrentActor.run(Actor.SYSTEM, () -> {
            Map<String, Object> variables = new HashMap<>();
            CouponVariables.COUPON_ID.put(
                    variables,
                    coupons.of(customerId).stream()
                            .filter(coupon -> Welcome.COUPON_CAUSE.equals(coupon.cause()))
                            .map(CouponView::id)
                            .findFirst()
                            .orElse(null));
            releases.start(Welcome.REFUNDED_KEY, customerId, variables);
        });
    }

    void found(@Observes EarlierPurchaseFound purchase) {
        Map<String, Object> values = because("EARLIER_PURCHASE", null);
        Welcome.FIRST_EVER.put(values, false);
        tell(purchase.customerId(), Welcome.EARLIER_PURCHASE_FOUND, values);
    }

    void withdrawn(@Observes ConsentWithdrawn consent) {
        if (consent.purpose() == Purpose.MARKETING && consent.channel() == Channel.PHONE) {
            candidates.follow(consent.customerId());
            tell(consent.customerId(), Welcome.PHONE_CONSENT_WITHDRAWN, because("CONSENT_WITHDRAWN", null));
        }
    }

    /** Whoever was never welcomed is not looked for in the engine: most changes are told of these, and many at once. */
    void changed(@Observes ContactDataChanged customer) {
        if (once.had(Welcome.KEY, customer.customerId())) {
            candidates.follow(customer.customerId());
            tell(customer.customerId(), Welcome.CONTACT_DATA_CHANGED, Map.of());
        }
    }

    void erased(@Observes CustomerErased customer) {
        candidates.forget(customer.customerId());
    }

    private boolean tell(UUID customerId, String message, Map<String, Object> values) {
        return journeys.tell(Welcome.KEY, customerId, message, values);
    }

    private static Map<String, Object> because(String reason, Instant at) {
        Map<String, Object> values = new HashMap<>();
        TaskVariables.GONE_BECAUSE.put(values, reason);
        TaskVariables.GONE_AT.put(values, at);
        return values;
    }
}
