package app.huike.lifecycle.engine;

import static app.huike.crm.platform.OperatingFigure.count;
import static app.huike.crm.platform.OperatingFigure.seconds;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.OperatingFigure;
import app.huike.crm.platform.OperatingFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** How the engine's jobs run. */
@ApplicationScoped
class EngineFigures implements OperatingFigures {

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Engine engine;

    @Override
    public List<OperatingFigure> figures() {
        return List.of(
                count("jobs_due", "steps of processes that are due now", () -> jobs().dueAt(clock.instant())),
                seconds("jobs_oldest", "how long the first of them is due", this::oldest),
                count(
                        "jobs_failing",
                        "steps that failed and will be tried again by themselves",
                        () -> jobs().failing()),
                count("jobs_stuck", "steps that failed for good and wait for a person", () -> jobs().stuck()),
                count("jobs_acquired", "steps that this node has got hold of since it started", () -> engine.jobs()
                        .acquired()),
                count(
                        "jobs_collided",
                        "steps that another node took in the moment in which this one reached for them, since it started",
                        () -> engine.jobs().collided()));
    }

    private long oldest() {
        return jobs().oldestDueAt(clock.instant())
                .map(since -> Duration.between(since, clock.instant()).toSeconds())
                .orElse(0L);
    }

    private JobTable jobs() {
        return new JobTable(database.source());
    }
}
