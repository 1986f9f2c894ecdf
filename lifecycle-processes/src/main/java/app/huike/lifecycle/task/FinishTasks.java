package app.huike.lifecycle.task;

import app.huike.crm.platform.DueWork;
import app.huike.lifecycle.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Finishes the tasks that nobody has taken back in time. */
@ApplicationScoped
public class FinishTasks implements DueWork {

    private static final Logger LOG = Logger.getLogger(FinishTasks.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private DraftTable drafts;
    private FinishStep step;
    private Engine engine;

    FinishTasks() {}

    @Inject
    FinishTasks(DraftTable drafts, FinishStep step, Engine engine) {
        this.drafts = drafts;
        this.step = step;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "finished-tasks";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofSeconds(1));
    }

    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return drafts.nextAfter(moment);
    }

    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        List<String> due = drafts.leaving(now);
        due.forEach(task -> finish(task, now));
        return due.size();
    }

    private void finish(String task, Instant now) {
        try {
            step.finish(task, now);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Task " + task + " could not be finished", failure);
            step.later(task, now.plus(PAUSE));
        }
    }
}
