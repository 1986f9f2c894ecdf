package app.huike.lifecycle.story;

import app.huike.lifecycle.engine.EveryJourney;
import app.huike.lifecycle.engine.EveryTask;
import app.huike.lifecycle.engine.InMemoryEngine;
import app.huike.lifecycle.engine.Step;
import java.io.InputStream;
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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One process on virtual time, outside the container, with the product's own engine settings:
 *
 * <pre>{@code
 * final FakeCoupons coupons = new FakeCoupons();
 *
 * @RegisterExtension
 * final ProcessStory story = ProcessStory.of("bpmn/welcome/welcome.bpmn", "bpmn/welcome/welcome-offer.dmn")
 *         .step("grantWelcomeCoupon", new GrantWelcomeCoupon(coupons));
 *
 * @Test
 * void customer_who_does_not_use_the_coupon_is_called() {
 *     Journey journey = story.start(Welcome.KEY, ANNA, Map.of("amount", 5_000L));
 *     story.after("PT2H");
 *     assertThat(coupons.granted()).containsExactly(ANNA);
 *     story.after("P14D");
 *     assertThat(journey.isAt()).containsExactly("userTask_call");
 *     journey.complete("userTask_call", Map.of("outcome", "REACHED_WELL"));
 *     assertThat(journey.ended()).isTrue();
 * }
 * }</pre>
 *
 * <p>The clock stands still at 2026-06-01T09:00:00Z until {@link #after} moves it, from one due job to the next, each run at its own
 * time. A step that throws fails the test, unless {@link #stepsMayFail} was said. All files named in {@link #of} are one deployment,
 * as in the product.
 */
public final class ProcessStory implements BeforeEachCallback, AfterEachCallback {

    public static final Instant BEGIN = Instant.parse("2026-06-01T09:00:00Z");

    private static final int JOBS_AT_MOST = 10_000;

    private final List<String> resources;
    private final Map<String, Step> steps = new HashMap<>();
    private final List<EveryTask> tasks = new ArrayList<>();
    private final List<EveryJourney> journeys = new ArrayList<>();
    private boolean stepsMayFail;
    private ProcessEngine engine;

    private ProcessStory(List<String> resources) {
        this.resources = resources;
    }

    /** The diagrams and tables of the story, as resources of the class path. */
    public static ProcessStory of(String... resources) {
        return new ProcessStory(List.of(resources));
    }

    /** The bean that diagrams call by this name: the real step over fake doors, or a lambda. */
    public ProcessStory step(String name, Step step) {
        steps.put(name, step);
        return this;
    }

    /** A listener that is told of every user task, as the container's are. */
    public ProcessStory told(EveryTask listener) {
        tasks.add(listener);
        return this;
    }

    /** A listener that is told of the end of every run, as the container's are. */
    public ProcessStory toldOfEnds(EveryJourney listener) {
        journeys.add(listener);
        return this;
    }

    /** From now on a step that throws is tried again like in production, and the story goes on. */
    public ProcessStory stepsMayFail() {
        stepsMayFail = true;
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        InMemoryEngine.freezeClockAt(BEGIN);
        engine = InMemoryEngine.with(name -> Optional.ofNullable(steps.get(name)), tasks, journeys);
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        resources.forEach(resource -> deployment.addInputStream(resource, open(resource)));
        deployment.deploy();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (engine != null) {
            InMemoryEngine.clear();
        }
        InMemoryEngine.resetClock();
        stepsMayFail = false;
    }

    private static InputStream open(String resource) {
        InputStream stream = ProcessStory.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalArgumentException("No resource " + resource + " on the class path");
        }
        return stream;
    }

    /** The engine, for what this class does not tell. */
    public ProcessEngine engine() {
        return engine;
    }

    /** The time of the story. */
    public Instant now() {
        return InMemoryEngine.now();
    }

    /** A clock in UTC that shows the story's time, for steps and fakes that need one. */
    public Clock clock() {
        return new StoryClock(ZoneOffset.UTC);
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

    /** Runs everything that is due now. */
    public void runDue() {
        for (int run = 0; run < JOBS_AT_MOST; run++) {
            Optional<Job> due = jobs().stream()
                    .filter(job -> !job.getDuedate().after(Date.from(now())))
                    .findFirst();
            if (due.isEmpty()) {
                return;
            }
            execute(due.get());
        }
        throw new AssertionError(
                "More than " + JOBS_AT_MOST + " jobs at one moment: the process goes round in a circle");
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
                throw new AssertionError("The step of job " + describe(job) + " failed: " + failure, failure);
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

    private static final class StoryClock extends Clock {
        private final ZoneId zone;

        StoryClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new StoryClock(other);
        }

        @Override
        public Instant instant() {
            return InMemoryEngine.now();
        }
    }
}
