package app.huike.lifecycle.loyaltyearning;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.release.Releases;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HashMap;
import java.util.Map;

/**
 * A live purchase of a member starts the earning of points, in the purchase's own transaction. One in a currency that is not the shop's earns
 * nothing, and the log says why.
 */
@ApplicationScoped
public class StartEarning {

    /** Before the purchase itself lifts the member: what he stood in when he bought counts. */
    private static final int BEFORE_TIERS = Interceptor.Priority.APPLICATION;

    private Releases releases;
    private Tiers tiers;
    private JourneyLog log;
    private Shop shop;

    StartEarning() {}

    @Inject
    StartEarning(Releases releases, Tiers tiers, JourneyLog log, Shop shop) {
        this.releases = releases;
        this.tiers = tiers;
        this.log = log;
        this.shop = shop;
    }

    void start(@Observes @Priority(BEFORE_TIERS) PurchaseMade purchase) {
        if (purchase.total().isPositive()) {
            CurrentActor.run(Actor.SYSTEM, () -> tiers.at(purchase.customerId(), purchase.at())
                    .ifPresent(tier -> start(purchase, tier)));
        }
    }

    private void start(PurchaseMade purchase, Tier tier) {
        if (purchase.total().getCurrencyUnit().equals(shop.currency())) {
            releases.start(Earning.KEY, purchase.purchaseId(), variables(purchase, tier));
        } else {
            log.add(
                    purchase.customerId(),
                    "POINTS_NOT_EARNED",
                    "CURRENCY_WITHOUT_RATE",
                    Map.of("ref", purchase.purchaseRef()));
        }
    }

    private Map<String, Object> variables(PurchaseMade purchase, Tier tier) {
        Map<String, Object> variables = new HashMap<>();
        Earning.CUSTOMER_ID.put(variables, purchase.customerId());
        Earning.PURCHASE_REF.put(variables, purchase.purchaseRef());
        Earning.BOUGHT_ON.put(variables, shop.dayOf(purchase.at()).toString());
        Earning.TIER.put(variables, tier.name());
        return variables;
    }
}
