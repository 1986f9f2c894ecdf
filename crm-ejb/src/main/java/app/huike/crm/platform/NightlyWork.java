package app.huike.crm.platform;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Work that falls due once a night, in the shop's zone. Which node does it, the work itself settles in the database. */
public abstract class NightlyWork implements DueWork {

    private static final Duration LOOKED_AT_EVERY = Duration.ofMinutes(10);

    @Inject
    private Shop shop;

    /** Is asked about often; a day whose work is done, by whomever, need not be asked about again. */
    private volatile LocalDate done;

    /** When the day's work falls due. */
    protected abstract LocalTime hour();

    /**
     * Does the work of a day, unless another node did.
     *
     * @return whether it was this one
     */
    protected abstract boolean work(LocalDate day, Instant now);

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(LOOKED_AT_EVERY);
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        LocalDate today = shop.dayOf(moment);
        Instant tonight = at(today);
        return Optional.of(tonight.isAfter(moment) ? tonight : at(today.plusDays(1)));
    }

    @Override
    public int runDue(Instant now) {
        LocalDate today = shop.dayOf(now);
        LocalDate day = now.isBefore(at(today)) ? today.minusDays(1) : today;
        if (day.equals(done)) {
            return 0;
        }
        boolean mine = work(day, now);
        done = day;
        return mine ? 1 : 0;
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, hour(), shop.zone()).toInstant();
    }
}
