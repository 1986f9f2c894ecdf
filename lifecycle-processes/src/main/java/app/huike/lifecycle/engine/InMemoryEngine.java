package app.huike.lifecycle.engine;

import app.huike.crm.platform.Spans;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * An engine in this JVM with the product's settings, for process tests: H2 in memory, no job threads, a clock that is set by hand.
 * Building one takes a second, so all tests of a run share it, one after another.
 */
@Vetoed
public final class InMemoryEngine {

    private static final Logger QUIET = Logger.getLogger("org.camunda.bpm.engine");
    private static final List<EveryTask> TASKS = new ArrayList<>();
    private static final List<EveryJourney> JOURNEYS = new ArrayList<>();

    private static StepBeans steps = name -> Optional.empty();
    private static ProcessEngine engine;

    private InMemoryEngine() {}

    /** The engine, empty, with the steps and listeners of one test. */
    public static synchronized ProcessEngine with(StepBeans testSteps, List<EveryTask> testTasks) {
        return with(testSteps, testTasks, List.of());
    }

    /** The same, also told of the end of every run. */
    public static synchronized ProcessEngine with(
            StepBeans testSteps, List<EveryTask> testTasks, List<EveryJourney> testJourneys) {
        steps = testSteps;
        JOURNEYS.clear();
        JOURNEYS.addAll(testJourneys);
        TASKS.clear();
        TASKS.addAll(testTasks);
        if (engine == null) {
            QUIET.setLevel(Level.WARNING);
            engine = build();
        }
        return engine;
    }

    private static ProcessEngine build() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("process-tests");
        configuration.setJdbcUrl("jdbc:h2:mem:process-tests;DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setHistoryCleanupEnabled(false);
        EngineSettings.apply(configuration, name -> steps.named(name), TASKS, JOURNEYS, Spans.none());
        return configuration.buildProcessEngine();
    }

    /** Removes every diagram with all that ran of it. */
    public static void clear() {
        if (engine == null) {
            return;
        }
        for (Deployment deployment :
                engine.getRepositoryService().createDeploymentQuery().list()) {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true, true, true);
        }
    }

    public static void freezeClockAt(Instant instant) {
        EngineClock.freezeAt(instant);
    }

    public static Instant now() {
        return EngineClock.now();
    }

    public static void resetClock() {
        EngineClock.reset();
    }
}
