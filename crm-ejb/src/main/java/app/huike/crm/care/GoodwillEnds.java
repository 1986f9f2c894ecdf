package app.huike.crm.care;

import app.huike.crm.care.domain.GoodwillBook;
import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What nobody decides on for so long ({@code huike.care.goodwill.refused-after}) is refused: silence never approves. */
@ApplicationScoped
public class GoodwillEnds implements DueWork {

    @Inject
    private GoodwillBook book;

    @Inject
    private GoodwillSilence silence;

    @Inject
    private CareSettings settings;

    @Override
    public String name() {
        return "goodwill";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofMinutes(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return book.firstAsked()
                .map(asked -> asked.plus(settings.refusedAfter()))
                .filter(due -> due.isAfter(moment));
    }

    @Override
    public int runDue(Instant now) {
        Instant before = now.minus(settings.refusedAfter());
        if (book.firstAsked().filter(asked -> !asked.isAfter(before)).isEmpty()) {
            return 0;
        }
        int[] refused = {0};
        CurrentActor.run(Actor.SYSTEM, () -> refused[0] = silence.refuse(before));
        return refused[0];
    }
}
