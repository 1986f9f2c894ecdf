package app.huike.lifecycle.migration;

import app.huike.crm.platform.DueWork;
import app.huike.lifecycle.engine.Engine;
import app.huike.lifecycle.migration.MoveTurns.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;

/** Moves the runs that are written down, one after the other; on every node, and wherever it was interrupted. It is not due by any clock. */
@ApplicationScoped
public class RunMoves implements DueWork {

    private static final Logger LOG = Logger.getLogger(RunMoves.class.getName());
    private static final int AT_ONCE = 500;

    private MoveTurns turns;
    private MoveStep step;
    private Engine engine;

    RunMoves() {}

    @Inject
    RunMoves(MoveTurns turns, MoveStep step, Engine engine) {
        this.turns = turns;
        this.step = step;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "migrations";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofSeconds(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        List<Turn> next = turns.turns(AT_ONCE);
        next.forEach(turn -> run(turn, now));
        if (next.size() < AT_ONCE) {
            step.close(now);
        }
        return next.size();
    }

    private void run(Turn turn, Instant now) {
        try {
            step.run(turn.move(), turn.no(), turn.back(), now);
        } catch (RuntimeException failure) {
            LOG.log(Level.INFO, failure, () -> "Run " + turn.no() + " of migration " + turn.move() + " is not moved");
            step.failed(turn.move(), turn.no(), turn.back(), refused(failure), words(failure), now);
        }
    }

    /** What the engine says of the run, in whatever the container has wrapped it. */
    private static boolean refused(Throwable failure) {
        return failure != null
                && (failure instanceof MigratingProcessInstanceValidationException || refused(failure.getCause()));
    }

    private static String words(Throwable failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage());
    }
}
