package app.huike.crm.exchange;

import app.huike.crm.platform.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of live imports, read when the application starts, which what cannot be kept prevents. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportSettings {

    private static final String UNCONFIRMED = "huike.imports.unconfirmed-starts";
    private static final String REFUSED_AFTER = "huike.imports.refused-after";

    @Inject
    @ConfigProperty(name = UNCONFIRMED)
    private int unconfirmed;

    @Inject
    @ConfigProperty(name = REFUSED_AFTER)
    private Duration refusedAfter;

    @PostConstruct
    void read() {
        Setting.moreThan(-1, UNCONFIRMED, unconfirmed);
        Setting.moreThan(Duration.ZERO, REFUSED_AFTER, refusedAfter);
    }

    /** A live import that would contact more customers than this waits for a second person. */
    public int unconfirmed() {
        return unconfirmed;
    }

    /** An import that nobody answers within this time is refused: nothing is approved by silence. */
    public Duration refusedAfter() {
        return refusedAfter;
    }
}
