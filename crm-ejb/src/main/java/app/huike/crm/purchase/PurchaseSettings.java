package app.huike.crm.purchase;

import app.huike.crm.platform.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The setting of purchases, read when the application starts, which what cannot be kept prevents. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PurchaseSettings {

    private static final String LIVE_FOR = "huike.purchases.live-for";

    @Inject
    @ConfigProperty(name = LIVE_FOR)
    private Duration liveFor;

    @PostConstruct
    void read() {
        Setting.moreThan(Duration.ZERO, LIVE_FOR, liveFor);
    }

    /** What was bought before this moment is history when it is told now. */
    public Instant liveSince(Instant now) {
        return now.minus(liveFor);
    }
}
