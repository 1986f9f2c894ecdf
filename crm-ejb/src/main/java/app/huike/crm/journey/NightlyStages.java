package app.huike.crm.journey;

import app.huike.crm.platform.NightlyWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When the sweep of the stages falls due. */
@ApplicationScoped
public class NightlyStages extends NightlyWork {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    @Inject
    StageSweep sweep;

    @Override
    public String name() {
        return "stages";
    }

    @Override
    protected LocalTime hour() {
        return NIGHT;
    }

    @Override
    protected boolean work(LocalDate day, Instant now) {
        return sweep.sweep(day, now);
    }
}
