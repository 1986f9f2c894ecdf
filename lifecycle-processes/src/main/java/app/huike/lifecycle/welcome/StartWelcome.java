package app.huike.lifecycle.welcome;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.release.Releases;
import app.huike.lifecycle.step.CouponVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** A new customer's first purchase starts the welcome, in the purchase's own transaction. Of whoever is flagged no first purchase is told. */
@ApplicationScoped
public class StartWelcome {

    private Releases releases;
    private OncePerCustomer once;
    private JourneyLog log;

    StartWelcome() {}

    @Inject
    StartWelcome(Releases releases, OncePerCustomer once, JourneyLog log) {
        this.releases = releases;
        this.once = once;
        this.log = log;
    }

    /** Whoever told of the purchase, a till or an import, need not be allowed to see the customer: the system goes on. */
    void start(@Observes FirstPurchaseMade purchase) {
        CurrentActor.run(Actor.SYSTEM, () -> startOnce(purchase));
    }

    private void startOnce(FirstPurchaseMade purchase) {
        if (once.take(Welcome.KEY, purchase.customerId(), purchase.purchaseId())) {
            releases.start(Welcome.KEY, purchase.customerId(), variables(purchase));
            log.add(purchase.customerId(), "WELCOME_STARTED", null, about(purchase));
        }
    }

    private static Map<String, String> about(FirstPurchaseMade purchase) {
        return Map.of(
                "purchase", purchase.purchaseRef(), "amount", purchase.total().toString());
    }

    static Map<String, Object> variables(FirstPurchaseMade purchase) {
        Map<String, Object> variables = new HashMap<>();
        Welcome.PURCHASE_ID.put(variables, purchase.purchaseId());
        CouponVariables.CAUSE_REF.put(variables, purchase.purchaseId().toString());
        Welcome.BOUGHT_AT.put(variables, purchase.at());
        Welcome.BASKET.put(variables, purchase.total().getAmount().toPlainString());
        Welcome.TOTAL.put(variables, purchase.total().toString());
        Welcome.CATEGORY.put(variables, purchase.category());
        Welcome.FIRST_EVER.put(variables, true);
        Welcome.FOLLOW_UP.put(variables, null);
        return variables;
    }
}
