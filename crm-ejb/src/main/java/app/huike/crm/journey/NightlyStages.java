package app.huike.crm.journey;

import app.huike.crm.platform.DueWork;
import app.huike.crm.platform.Shop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When the sweep of the stages falls due: each night, in the shop's zone. */
@ApplicationScoped
public class NightlyStages implements DueWork {

    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    @Inject
    StageSweep sweep;

    @Inject
    Shop shop;

    /** Is asked about often; a day that was swept, by whomever, need not be asked about again. */
    private volatile LocalDate swept;

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofMinutes(10));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        Instant tonight = at(shop.dayOf(moment));
        return Optional.of(
                tonight.isAfter(moment) ? tonight : at(shop.dayOf(moment).plusDays(1)));
    }

    @Override
    public int runDue(Instant now) {
        LocalDate today = shop.dayOf(now);
        LocalDate day = now.isBefore(at(today)) ? today.minusDays(1) : today;
        if (day.equals(swept)) {
            return 0;
        }
        int done = sweep.sweep(day, now) ? 1 : 0;
        swept = day;
        return done;
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, NIGHT, shop.zone()).toInstant();
    }
}
