package app.huike.lifecycle.demo;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;

/** Points of a campaign for who joins: they end when the campaign says so, not with a month. */
@Dependent
class JoiningBonus {

    private static final long POINTS = 300;
    private static final int DAYS = 31;

    @Inject
    private PointsLedger ledger;

    @Inject
    private Shop shop;

    void give(UUID customerId, DemoEvent event) {
        ledger.earn(new PointsEarning(
                customerId,
                LoyaltyCurrency.POINTS,
                POINTS,
                "campaign",
                event.ref(),
                "JOINING_BONUS",
                null,
                event.happened(),
                false,
                shop.dayOf(event.happened()).plusDays(DAYS)));
    }
}
