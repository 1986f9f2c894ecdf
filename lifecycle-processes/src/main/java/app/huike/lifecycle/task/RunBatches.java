package app.huike.lifecycle.task;

import app.huike.crm.platform.DueWork;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.engine.Engine;
import app.huike.lifecycle.task.BatchTurns.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what was begun for many tasks, one after the other; on every node, and wherever it was interrupted. */
@ApplicationScoped
public class RunBatches implements DueWork {

    private static final Logger LOG = Logger.getLogger(RunBatches.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 500;

    private BatchTurns batches;
    private BatchStep step;
    private Engine engine;

    RunBatches() {}

    @Inject
    RunBatches(BatchTurns batches, BatchStep step, Engine engine) {
        this.batches = batches;
        this.step = step;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "task-batches";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofSeconds(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return batches.nextAfter(moment);
    }

    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        List<Turn> turns = batches.turns(now, AT_ONCE);
        turns.forEach(turn -> run(turn, now));
        if (turns.size() < AT_ONCE) {
            step.close(now);
        }
        return turns.size();
    }

    private void run(Turn turn, Instant now) {
        try {
            step.run(turn.batch(), turn.no(), now);
        } catch (Refused refusal) {
            step.refused(turn.batch(), turn.no(), refusal, now);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Task " + turn.no() + " of batch " + turn.batch() + " could not be done", failure);
            step.failed(turn.batch(), turn.no(), now.plus(PAUSE), now);
        }
    }
}
