package app.huike.lifecycle.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

/** Moves one run in the engine, in the transaction at hand, and gives its timers their moments. Nothing of the run is done by it. */
@ApplicationScoped
class EngineMove {

    private static final int KNOWN_AT_MOST = 10_000;

    private RuntimeService engine;
    private ManagementService jobs;
    private HistoryService history;
    private final Map<String, String> elements = new ConcurrentHashMap<>();

    EngineMove() {}

    @Inject
    EngineMove(RuntimeService engine, ManagementService jobs, HistoryService history) {
        this.engine = engine;
        this.jobs = jobs;
        this.history = history;
    }

    /**
     * Moves it.
     *
     * @return when its timers would have gone off in the version that it left, by element
     */
    Map<String, Instant> move(String run, MovePlan plan) {
        Map<String, Job> before = new HashMap<>();
        Map<String, Instant> moments = new TreeMap<>();
        for (Job job : timers(run)) {
            before.put(job.getId(), job);
            moments.put(element(job), job.getDuedate().toInstant());
        }
        migrate(run, plan);
        for (Job job : timers(run)) {
            String element = element(job);
            Optional.ofNullable(plan.timers().get(element))
                    .flatMap(rule -> moment(rule, job, before.get(job.getId())))
                    .ifPresent(due -> jobs.setJobDuedate(job.getId(), Date.from(due)));
        }
        return moments;
    }

    /** Moves it back; its timers go off when they would have. */
    void back(String run, MovePlan plan, Map<String, Instant> moments) {
        migrate(run, plan);
        for (Job job : timers(run)) {
            Instant due = moments.get(element(job));
            if (due != null && !due.equals(job.getDuedate().toInstant())) {
                jobs.setJobDuedate(job.getId(), Date.from(due));
            }
        }
    }

    private void migrate(String run, MovePlan plan) {
        engine.newMigration(plan.plan())
                .processInstanceIds(run)
                .skipCustomListeners()
                .execute();
    }

    /** A timer that went off and failed waits for its next attempt: its moment is no longer the diagram's. */
    private List<Job> timers(String run) {
        return jobs.createJobQuery().processInstanceId(run).timers().list().stream()
                .filter(job -> job.getExceptionMessage() == null && job.getDuedate() != null)
                .toList();
    }

    private String element(Job job) {
        if (elements.size() >= KNOWN_AT_MOST) {
            elements.clear();
        }
        return elements.computeIfAbsent(job.getJobDefinitionId(), id -> {
            JobDefinition place =
                    jobs.createJobDefinitionQuery().jobDefinitionId(id).singleResult();
            return place.getActivityId();
        });
    }

    private Optional<Instant> moment(TimerRule rule, Job job, Job before) {
        if (before != null) {
            return rule.isNew()
                    ? Optional.empty()
                    : rule.variable() == null
                            ? Optional.of(before.getDuedate().toInstant().plus(rule.length()))
                            : variable(rule, job);
        }
        return rule.isNew() && rule.length() != null
                ? began(rule, job).map(since -> since.plus(rule.length()))
                : Optional.empty();
    }

    private Optional<Instant> variable(TimerRule rule, Job job) {
        return engine.getVariable(job.getExecutionId(), rule.variable()) instanceof Date moment
                ? Optional.of(moment.toInstant())
                : Optional.empty();
    }

    private Optional<Instant> began(TimerRule rule, Job job) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .activityId(rule.anchorTarget())
                .unfinished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getStartTime)
                .map(Date::toInstant)
                .findFirst();
    }
}
