package app.huike.lifecycle.sandbox;

import app.huike.lifecycle.engine.EveryJourney;
import app.huike.lifecycle.engine.EveryTask;
import app.huike.lifecycle.engine.InMemoryEngine;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.inject.Vetoed;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;

/**
 * One engine on virtual time, outside the container, in memory, with the product's own settings. The clock stands still at {@link #BEGIN} until
 * {@link #after} moves it, from one due job to the next, each run at its own time. All files are one deployment, as in the product. A step that
 * throws breaks the trial ({@link TrialBroken}), unless {@link #stepsMayFail} was said.
 *
 * <p>The engine's clock is one for the whole Java process, so only one trial runs at a time, and never in a server.
 */
@Vetoed
public class TrialEngine {

    public static final Instant BEGIN = Instant.parse("2026-06-01T09:00:00Z");

    private static final int JOBS_AT_MOST = 10_000;

    private final Supplier<Map<String, byte[]>> files;
    private final Map<String, Step> steps = new HashMap<>();
    private final List<EveryTask> tasks = new ArrayList<>();
    private final List<EveryJourney> journeys = new ArrayList<>();
    private boolean busy;
    private boolean stepsMayFail;
    private ProcessEngine engine;

    /** @param files diagrams and tables by name, read when it begins */
    public TrialEngine(Supplier<Map<String, byte[]>> files) {
        this.files = files;
    }

    /** The bean that diagrams call by this name: the real step over fake doors, or a lambda. */
    public TrialEngine step(String name, Step step) {
        steps.put(name, step);
        return this;
    }

    /** A listener that is told of every user task, as the container's are. */
    public TrialEngine told(EveryTask listener) {
        tasks.add(listener);
        return this;
    }

    /** A listener that is told of the end of every run, as the container's are. */
    public TrialEngine toldOfEnds(EveryJourney listener) {
        journeys.add(listener);
        return this;
    }

    /** From now on a step that throws is tried again like in production, and the trial goes on. */
    public TrialEngine stepsMayFail() {
        stepsMayFail = true;
        return this;
    }

    /** An empty engine that knows the diagrams and tables, at {@link #BEGIN}. */
    public void begin() {
        InMemoryEngine.freezeClockAt(BEGIN);
        engine = InMemoryEngine.with(name -> Optional.ofNullable(steps.get(name)), tasks, journeys);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        files.get().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    /** Removes all that ran. */
    public void end() {
        if (engine != null) {
            InMemoryEngine.clear();
        }
        InMemoryEngine.resetClock();
        stepsMayFail = false;
    }

    /** The engine, for what this class does not tell. */
    public ProcessEngine engine() {
        return engine;
    }

    /** The time of the trial. */
    public Instant now() {
        return InMemoryEngine.now();
    }

    /** A clock in UTC that shows the trial's time, for steps and fakes that need one. */
    public Clock clock() {
        return new TrialClock(ZoneOffset.UTC);
    }

    /** Starts a process for this customer or case, and runs what is due at once (steps that are {@code asyncBefore}). */
    public Journey start(String processKey, UUID businessKey, Map<String, Object> variables) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(processKey, businessKey.toString(), variables)
                .getId();
        runDue();
        return new Journey(this, id);
    }

    /** Delivers a message to the process of this business key, as a business event would, and runs what is due at once. */
    public void message(String name, UUID businessKey, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceBusinessKey(businessKey.toString())
                .setVariables(variables)
                .correlateWithResult();
        runDue();
    }

    public void message(String name, UUID businessKey) {
        message(name, businessKey, Map.of());
    }

    /** Moves the clock by an exact ISO duration ({@code P14D} is 14 times 24 hours) and runs what falls due on the way, in order. */
    public void after(String duration) {
        until(now().plus(Duration.parse(duration)));
    }

    /** Moves the clock to this moment and runs what falls due on the way, in order, each thing at its own time. */
    public void until(Instant end) {
        runDue();
        for (Optional<Instant> next = nextDue(); next.isPresent() && !next.get().isAfter(end); next = nextDue()) {
            InMemoryEngine.freezeClockAt(next.get());
            runDue();
        }
        InMemoryEngine.freezeClockAt(end);
    }

    /** When the next job falls due; empty where every process waits for something else than time, or has ended. */
    public Optional<Instant> nextDue() {
        return jobs().stream().map(job -> job.getDuedate().toInstant()).findFirst();
    }

    /** Messages of the incidents: steps that failed until there was no attempt left. */
    public List<String> incidents() {
        return engine.getRuntimeService().createIncidentQuery().list().stream()
                .map(incident -> incident.getActivityId() + ": " + incident.getIncidentMessage())
                .toList();
    }

    /** Runs everything that is due now. What a step sets going, such as another process, runs once that step is over. */
    public void runDue() {
        if (busy) {
            return;
        }
        busy = true;
        try {
            runAllDue();
        } finally {
            busy = false;
        }
    }

    private void runAllDue() {
        for (int run = 0; run < JOBS_AT_MOST; run++) {
            Optional<Job> due = jobs().stream()
                    .filter(job -> !job.getDuedate().after(Date.from(now())))
                    .findFirst();
            if (due.isEmpty()) {
                return;
            }
            execute(due.get());
        }
        throw new TrialBroken("More than " + JOBS_AT_MOST + " jobs at one moment: the process goes round in a circle");
    }

    private List<Job> jobs() {
        return engine.getManagementService()
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private void execute(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
        } catch (RuntimeException failure) {
            if (!stepsMayFail) {
                throw new TrialBroken("The step of job " + describe(job) + " failed: " + failure, failure);
            }
        }
    }

    private String describe(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private static final class TrialClock extends Clock {
        private final ZoneId zone;

        TrialClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new TrialClock(other);
        }

        @Override
        public Instant instant() {
            return InMemoryEngine.now();
        }
    }
}
