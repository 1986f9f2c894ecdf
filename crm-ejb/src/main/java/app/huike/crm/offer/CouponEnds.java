package app.huike.crm.offer;

import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Coupons fall due when they are over. */
@ApplicationScoped
public class CouponEnds implements DueWork {

    @Inject
    private CouponFollowUp followUp;

    @Inject
    private CouponBook book;

    @Override
    public String name() {
        return "coupons";
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return book.nextOverAfter(moment);
    }

    @Override
    public int runDue(Instant now) {
        if (!book.anyOver(now)) {
            return 0;
        }
        int[] done = {0};
        CurrentActor.run(Actor.SYSTEM, () -> {
            int some;
            do {
                some = followUp.expireSome(now);
                done[0] += some;
            } while (some > 0);
        });
        return done[0];
    }
}
