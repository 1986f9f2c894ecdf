package app.huike.crm.loyalty;

import app.huike.crm.platform.NightlyWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When members whose period is over are looked at. */
@ApplicationScoped
public class NightlyTiers extends NightlyWork {

    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    @Inject
    TierReview review;

    @Override
    public String name() {
        return "tiers";
    }

    @Override
    protected LocalTime hour() {
        return NIGHT;
    }

    @Override
    protected boolean work(LocalDate day, Instant now) {
        boolean[] mine = {false};
        CurrentActor.run(Actor.SYSTEM, () -> mine[0] = review.review(day, now));
        return mine[0];
    }
}
