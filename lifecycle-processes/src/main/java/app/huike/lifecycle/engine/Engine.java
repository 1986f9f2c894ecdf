package app.huike.lifecycle.engine;

import app.huike.crm.platform.ClockMoved;
import app.huike.crm.platform.ClockMoving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/**
 * The running engine of this node: other rooms of the lifecycle inject its services. A call joins the transaction at hand, and a
 * call that fails marks it for rollback.
 */
@ApplicationScoped
public class Engine {

    private volatile ProcessEngine running;
    private volatile BoundedJobExecutor jobs;
    private volatile boolean ready;

    /** Whether the engine is up, what came with the product is published, and jobs are run; part of readiness. */
    public boolean up() {
        return ready;
    }

    void started(ProcessEngine engine, BoundedJobExecutor executor) {
        jobs = executor;
        running = engine;
    }

    void ready() {
        ready = true;
    }

    void stopped() {
        ready = false;
        running = null;
    }

    ProcessEngine get() {
        ProcessEngine engine = running;
        if (engine == null) {
            throw new IllegalStateException("The engine is not up");
        }
        return engine;
    }

    BoundedJobExecutor jobs() {
        get();
        return jobs;
    }

    void follow(@Observes ClockMoved moved) {
        moved.held().ifPresentOrElse(EngineClock::freezeAt, () -> EngineClock.follow(moved.offset()));
    }

    void pause(@Observes ClockMoving moving) {
        if (running != null) {
            jobs.pause(moving.underway());
        }
    }

    @Produces
    @ApplicationScoped
    RuntimeService runtime() {
        return get().getRuntimeService();
    }

    @Produces
    @ApplicationScoped
    TaskService tasks() {
        return get().getTaskService();
    }

    @Produces
    @ApplicationScoped
    RepositoryService repository() {
        return get().getRepositoryService();
    }

    @Produces
    @ApplicationScoped
    HistoryService history() {
        return get().getHistoryService();
    }

    @Produces
    @ApplicationScoped
    ManagementService management() {
        return get().getManagementService();
    }

    @Produces
    @ApplicationScoped
    DecisionService decisions() {
        return get().getDecisionService();
    }
}
