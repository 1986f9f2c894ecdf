package app.huike.lifecycle.task;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * The door by which a finished task is opened again within a day, by whoever finished it or a lead. That is possible while the process has done nothing since but wait; then it waits
 * for the task again. Where it has gone on, nothing is taken back: what is right is said instead ({@link #correct}), and stands beside what was told.
 */
@Stateless
public class TaskReopening {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int SHOWN = 100;

    @Inject
    private TaskTable table;

    @Inject
    private ReopenTable past;

    @Inject
    private WayBack way;

    @Inject
    private TaskRows rows;

    @Inject
    private DraftTable drafts;

    @Inject
    private JourneyLock journeys;

    @Inject
    private TaskService engine;

    @Inject
    private Interactions interactions;

    @Inject
    private JourneyLog log;

    @Inject
    private BusinessClock clock;

    /** What whoever acts has finished in the last day, the latest first; a hundred at most. */
    public List<TaskView> lately() {
        return past.finished(TaskWorker.require().login(), clock.instant().minus(A_DAY), SHOWN);
    }

    /** The finished task that this open one is again; empty where it is none. Refusal {@code TASK_UNKNOWN}. */
    public Optional<String> before(String id) {
        return table.get(TaskRules.of(TaskWorker.require()), id)
                .map(task -> past.before(id))
                .orElseThrow(TaskInbox::unknown);
    }

    /** Whether it can be opened again, and if not, why; nothing is held. Refusal {@code TASK_UNKNOWN}. */
    public Reopening look(String id) {
        Actor actor = TaskWorker.require();
        return look(
                table.get(TaskRules.of(actor), id)
                        .orElseThrow(TaskInbox::unknown)
                        .view(),
                actor);
    }

    /**
     * Opens it again: another task, which whoever acts has, due as it was, with all that was told as a draft. What was told of a contact counts no more.
     *
     * @throws Refused {@code TASK_UNKNOWN}, {@code TASK_NOT_DONE}, {@code REOPEN_OTHERS} (another finished it), {@code REOPEN_TOO_LATE}, {@code TASK_REOPENED}, {@code REOPEN_ENDED},
     *     {@code REOPEN_TOLD} (processes that had joined the call know how it ended), {@code REOPEN_GONE_ON} (with {@code steps})
     */
    public TaskView reopen(String id) {
        Actor actor = TaskWorker.require();
        Stored finished = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        TaskView task = finished.view();
        journeys.hold(task.instance());
        Reopening now = look(task, actor);
        if (!now.possible()) {
            throw refusal(now);
        }
        String again = way.back(task.instance(), id);
        past.reopened(id, again);
        asItWas(task, again, actor);
        takeBack(task, finished);
        log.add(
                task.customerId(),
                "TASK_REOPENED",
                null,
                Map.of("kind", task.kind(), "task", again, "before", id, "outcome", task.outcome()));
        return table.get(TaskRules.of(Actor.SYSTEM), again)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /**
     * Says what is right of a task that cannot be opened again. It stands at the task, in the customer's log and among the contacts, where it counts in the place of what was told. The process
     * stays where it is: what would have followed, people do.
     *
     * @param note what was wrong; at most 4,000 characters
     * @throws Refused those of {@link #reopen}, {@code REOPEN_POSSIBLE} where the task can be opened again, {@code OUTCOME_UNKNOWN}, {@code FIELD_MISSING}, {@code FIELD_INVALID}
     */
    public void correct(String id, String outcome, String note) {
        Actor actor = TaskWorker.require();
        Stored finished = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        TaskView task = finished.view();
        Reopening now = look(task, actor);
        if (now.possible()) {
            throw Refused.conflict("REOPEN_POSSIBLE");
        }
        if (!now.toCorrect()) {
            throw refusal(now);
        }
        Completion.offered(finished, outcome);
        String why = Completion.checked(note);
        past.corrected(id, new Reopening.Correction(outcome, actor.login(), clock.instant()));
        takeBack(task, finished);
        if (finished.isContact(outcome)) {
            interactions.record(
                    task.customerId(), finished.medium(), Direction.OUT, finished.contactOf(outcome), why, id);
        }
        log.add(
                task.customerId(),
                "TASK_CORRECTED",
                null,
                Map.of("kind", task.kind(), "task", id, "outcome", outcome, "before", task.outcome()));
    }

    private Reopening look(TaskView task, Actor actor) {
        ReopenTable.Past row = past.of(task.id());
        Reopening.Correction correction = row.correction();
        String against = against(task, row, actor);
        if (against != null) {
            return new Reopening(against, List.of(), row.reopenedAs(), correction);
        }
        WayBack.Since since = way.since(task.instance(), task.id());
        if (!since.running()) {
            return new Reopening(Reopening.ENDED, List.of(), null, correction);
        }
        boolean open = since.nothing() && !past.anotherWorksOn(since.openTasks(), actor.login());
        return new Reopening(open ? null : Reopening.GONE_ON, since.steps(), null, correction);
    }

    private String against(TaskView task, ReopenTable.Past row, Actor actor) {
        if (task.state() != TaskView.State.DONE) {
            return "TASK_NOT_DONE";
        }
        if (!actor.login().equals(task.assignee()) && !actor.may(Permission.TASK_WORK_ALL)) {
            return "REOPEN_OTHERS";
        }
        if (!task.doneAt().isAfter(clock.instant().minus(A_DAY))) {
            return "REOPEN_TOO_LATE";
        }
        if (row.reopenedAs() != null) {
            return "TASK_REOPENED";
        }
        return row.toldOthers() ? Reopening.TOLD : null;
    }

    private static Refused refusal(Reopening against) {
        Refused refusal = Refused.conflict(against.code());
        return against.steps().isEmpty() ? refusal : refusal.with("steps", String.join(", ", against.steps()));
    }

    /** With whoever opened it, due as before, and with what was told. */
    private void asItWas(TaskView task, String again, Actor actor) {
        Instant now = clock.instant();
        Task open = engine.createTaskQuery().taskId(again).singleResult();
        open.setAssignee(actor.login());
        open.setDueDate(Date.from(task.dueAt()));
        engine.saveTask(open);
        rows.claimed(again, actor.login(), now);
        Map<String, String> told = new HashMap<>(task.form().answers());
        drafts.put(new TaskDraft(again, actor.login(), task.outcome(), task.note(), told, now, null));
    }

    private void takeBack(TaskView task, Stored finished) {
        if (finished.isContact(task.outcome())) {
            interactions.record(task.customerId(), finished.medium(), Direction.OUT, "CORRECTED", null, task.id());
        }
    }
}
