package app.huike.crm.offer;

import app.huike.crm.offer.domain.CouponBook;
import app.huike.crm.offer.domain.ReservationBook;
import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** Coupons fall due when they are over, and baskets in checkout when nobody bought them in time. */
@ApplicationScoped
public class CouponEnds implements DueWork {

    @Inject
    private CouponFollowUp followUp;

    @Inject
    private CouponBook book;

    @Inject
    private ReservationBook reservations;

    @Override
    public String name() {
        return "coupons";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofSeconds(15));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Stream.of(book.nextOverAfter(moment), reservations.nextOverAfter(moment))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Baskets first: a coupon that lies in one is not over before the basket is. */
    @Override
    public int runDue(Instant now) {
        int done = reservations.anyOver(now) ? untilNone(() -> followUp.giveUpSome(now)) : 0;
        return done + (book.anyOver(now) ? untilNone(() -> followUp.expireSome(now)) : 0);
    }

    private static int untilNone(IntSupplier some) {
        int[] done = {0};
        CurrentActor.run(Actor.SYSTEM, () -> {
            int now;
            do {
                now = some.getAsInt();
                done[0] += now;
            } while (now > 0);
        });
        return done[0];
    }
}
