package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.AdjustmentLimits;
import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.Worth;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** The settings {@code huike.loyalty.*} of the ledger. */
@ApplicationScoped
class LedgerSettings {

    private static final String ROOM = "huike.loyalty.";

    @Inject
    Config config;

    @Inject
    Shop shop;

    LedgerPolicy policy(LoyaltyCurrency currency) {
        String own = own(currency);
        return new LedgerPolicy(
                shop.zone(),
                config.getValue(own + "pending", Duration.class),
                config.getValue(own + "lifetime", Period.class),
                config.getValue(ROOM + "left-after-return", Duration.class),
                config.getValue(ROOM + "reinstatable", Duration.class),
                config.getValue(ROOM + "owed-for", Period.class),
                config.getValue(own + "notice-before", Duration.class),
                config.getValue(own + "spend-from", Long.class),
                config.getValue(own + "spend-step", Long.class));
    }

    AdjustmentLimits limits(LoyaltyCurrency currency) {
        String own = own(currency);
        return new AdjustmentLimits(
                config.getValue(own + "adjust-at-once", Long.class), config.getValue(own + "adjust-a-day", Long.class));
    }

    private static String own(LoyaltyCurrency currency) {
        return ROOM + currency.name().toLowerCase(Locale.ROOT) + ".";
    }

    Worth worth() {
        return new Worth(shop.currency(), config.getValue(ROOM + "points.for-one", Long.class));
    }
}
