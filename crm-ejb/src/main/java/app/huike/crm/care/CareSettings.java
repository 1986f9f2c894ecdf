package app.huike.crm.care;

import app.huike.crm.platform.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of goodwill and surveys, read when the application starts, which what cannot be kept prevents. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CareSettings {

    @Inject
    @ConfigProperty(name = "huike.care.goodwill.refused-after")
    private Duration refusedAfter;

    @Inject
    @ConfigProperty(name = "huike.survey.one-of")
    private int oneOf;

    @Inject
    @ConfigProperty(name = "huike.survey.one-of-within")
    private Duration within;

    @PostConstruct
    void read() {
        Setting.moreThan(Duration.ZERO, "huike.care.goodwill.refused-after", refusedAfter);
        Setting.moreThan(0, "huike.survey.one-of", oneOf);
        Setting.moreThan(Duration.ZERO, "huike.survey.one-of-within", within);
    }

    /** Goodwill on which nobody decided for so long is refused. */
    public Duration refusedAfter() {
        return refusedAfter;
    }

    /** Who buys often is asked about one of so many purchases … */
    public int oneOf() {
        return oneOf;
    }

    /** … which means so many within this time. */
    public Duration within() {
        return within;
    }
}
