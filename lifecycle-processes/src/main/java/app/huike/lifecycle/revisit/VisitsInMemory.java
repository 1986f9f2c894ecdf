package app.huike.lifecycle.revisit;

import app.huike.crm.care.NewVisit;
import app.huike.crm.care.VisitResult;
import app.huike.crm.care.VisitStanding;
import app.huike.crm.care.Visits;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Visits in memory, with what they say of the next one by the rules of the business. */
@Vetoed
final class VisitsInMemory extends Visits {

    private static final Set<VisitResult> NO_WORD = EnumSet.of(VisitResult.SILENT, VisitResult.UNREACHABLE);

    private record Noted(NewVisit visit, Instant at) {
        private boolean asked() {
            return visit.result() != VisitResult.LEFT_ALONE;
        }
    }

    private final List<Noted> noted = new ArrayList<>();
    private final Clock clock;
    private final Consumer<NewVisit> told;
    private VisitStanding said;
    private Duration countedFor;

    /** @param told who is told of each visit */
    VisitsInMemory(Clock clock, Consumer<NewVisit> told) {
        this.clock = clock;
        this.told = told;
    }

    /** What is said from now on, whatever was recorded. */
    void say(VisitStanding standing) {
        said = standing;
    }

    /** For how long visits were counted, the last time somebody asked. */
    Duration countedFor() {
        return countedFor;
    }

    /** What came of the visits, oldest first. */
    List<NewVisit> all() {
        return noted.stream().map(Noted::visit).toList();
    }

    @Override
    public void record(NewVisit visit) {
        noted.add(new Noted(visit, clock.instant()));
        told.accept(visit);
    }

    @Override
    public VisitStanding standing(UUID customerId, Duration counted) {
        countedFor = counted;
        return said == null ? asRecorded(clock.instant().minus(counted)) : said;
    }

    private VisitStanding asRecorded(Instant since) {
        List<Noted> asked = noted.stream().filter(Noted::asked).toList();
        int silent = 0;
        while (silent < asked.size()
                && NO_WORD.contains(asked.get(asked.size() - 1 - silent).visit().result())) {
            silent++;
        }
        long regular = noted.stream()
                .filter(each -> each.visit().regular() && each.at().isAfter(since))
                .count();
        return new VisitStanding(
                silent,
                (int) regular,
                asked.isEmpty() ? null : asked.get(asked.size() - 1).at());
    }
}
