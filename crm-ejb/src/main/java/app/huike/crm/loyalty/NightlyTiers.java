package app.huike.crm.loyalty;

import app.huike.crm.platform.DueWork;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When members whose period is over are looked at: each night, in the shop's zone. */
@ApplicationScoped
public class NightlyTiers implements DueWork {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Inject
    TierReview review;

    @Inject
    Shop shop;

    /** Is asked about often; a day that was reviewed, by whomever, need not be asked about again. */
    private volatile LocalDate reviewed;

    @Override
    public String name() {
        return "tiers";
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
        if (day.equals(reviewed)) {
            return 0;
        }
        boolean[] mine = {false};
        CurrentActor.run(Actor.SYSTEM, () -> mine[0] = review.review(day, now));
        reviewed = day;
        return mine[0] ? 1 : 0;
    }

    private Instant at(LocalDate day) {
        return ZonedDateTime.of(day, NIGHT, shop.zone()).toInstant();
    }
}
