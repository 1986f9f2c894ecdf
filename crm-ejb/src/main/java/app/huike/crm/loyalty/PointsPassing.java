package app.huike.crm.loyalty;

import app.huike.crm.loyalty.domain.LedgerPolicy;
import app.huike.crm.loyalty.domain.PassingBook;
import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Points fall due when they become active, lapse, are held no longer, or are owed for too long. */
@ApplicationScoped
public class PointsPassing implements DueWork {

    @Inject
    PassingOfTime time;

    @Inject
    PassingBook book;

    @Inject
    LedgerSettings settings;

    @Override
    public String name() {
        return "points";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofMinutes(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        LedgerPolicy policy = settings.policy(LoyaltyCurrency.POINTS);
        Optional<Instant> writtenOff =
                book.nextOwedAfter(policy.owedTooLongSince(moment)).map(policy::writtenOffAt);
        return Stream.of(book.nextAfter(moment), writtenOff)
                .flatMap(Optional::stream)
                .filter(next -> next.isAfter(moment))
                .min(Instant::compareTo);
    }

    @Override
    public int runDue(Instant now) {
        int[] done = {0};
        CurrentActor.run(Actor.SYSTEM, () -> {
            int some;
            do {
                some = time.some();
                done[0] += some;
            } while (some > 0);
        });
        return done[0];
    }
}
