package app.huike.crm.care;

import app.huike.crm.care.domain.SurveyBook;
import app.huike.crm.platform.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Invitations that can no longer be answered are marked, with one statement. */
@ApplicationScoped
public class SurveyEnds implements DueWork {

    @Inject
    private SurveyBook book;

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofMinutes(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return book.nextEndAfter(moment);
    }

    @Override
    public int runDue(Instant now) {
        return book.expire(now);
    }
}
