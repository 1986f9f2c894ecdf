package app.huike.lifecycle.absence;

import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets absences begin and end when it is time. */
@ApplicationScoped
public class AbsencePeriods implements DueWork {

    private AbsenceTable table;
    private AbsenceTurn turn;
    private Engine engine;

    AbsencePeriods() {}

    @Inject
    AbsencePeriods(AbsenceTable table, AbsenceTurn turn, Engine engine) {
        this.table = table;
        this.turn = turn;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "absences";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofMinutes(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return table.nextAfter(moment);
    }

    /** The tables are there once the engine is up. */
    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        int[] turned = new int[1];
        CurrentActor.run(Actor.SYSTEM, () -> turned[0] = turn.at(now));
        return turned[0];
    }
}
