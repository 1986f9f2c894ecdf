package app.huike.lifecycle.task;

import app.huike.crm.platform.DueWork;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.lifecycle.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives tasks back to people who are there again, with all that was typed for them. */
@ApplicationScoped
public class GiveBackCovered implements DueWork {

    private static final Logger LOG = Logger.getLogger(GiveBackCovered.class.getName());

    private CoveredTasks covers;
    private GiveBackStep step;
    private Engine engine;

    GiveBackCovered() {}

    @Inject
    GiveBackCovered(CoveredTasks covers, GiveBackStep step, Engine engine) {
        this.covers = covers;
        this.step = step;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "covered-tasks";
    }

    @Override
    public Optional<Duration> lookedAtEvery() {
        return Optional.of(Duration.ofSeconds(10));
    }

    /** When the absence ends, which is due by itself. */
    @Override
    public Optional<Instant> nextDueAfter(Instant moment) {
        return Optional.empty();
    }

    @Override
    public int runDue(Instant now) {
        if (!engine.up()) {
            return 0;
        }
        List<String> over = covers.over();
        return (int) over.stream().filter(this::giveBack).count();
    }

    private boolean giveBack(String task) {
        boolean[] done = new boolean[1];
        try {
            CurrentActor.run(Actor.SYSTEM, () -> done[0] = step.giveBack(task));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Task " + task + " could not be given back", failure);
        }
        return done[0];
    }
}
