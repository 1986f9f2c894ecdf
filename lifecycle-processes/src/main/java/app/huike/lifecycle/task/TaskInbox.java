package app.huike.lifecycle.task;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;

/**
 * The door of the tasks. An account manager sees his own and those of his group that nobody has; a lead sees all. Somebody else's is
 * {@code TASK_UNKNOWN}.
 */
@Stateless
public class TaskInbox {

    @Inject
    private TaskTable table;

    @Inject
    private TaskRows rows;

    @Inject
    private TaskService engine;

    @Inject
    private JourneyLock journeys;

    @Inject
    private JourneyLog log;

    @Inject
    private Interactions interactions;

    @Inject
    private OpenCalls calls;

    @Inject
    private BusinessClock clock;

    /** Tasks by due date, soonest first. */
    public Page<TaskView> find(TaskFilter filter, PageRequest page) {
        return table.find(new TaskRules(worker(), filter), page);
    }

    /** How many {@link #find} would find. */
    public int count(TaskFilter filter) {
        return table.count(new TaskRules(worker(), filter));
    }

    /** When the next of these tasks falls due; empty where there is none. */
    public Optional<Instant> nextDue(TaskFilter filter) {
        return table.nextDue(new TaskRules(worker(), filter));
    }

    /** One task; refusal {@code TASK_UNKNOWN}. */
    public TaskView get(String id) {
        return table.get(TaskRules.of(worker()), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /** What else is to be talked about in the same call: the tasks that other processes would have made, with their texts' parameters. */
    public List<TaskView> alsoAbout(TaskView task) {
        worker();
        return calls.joined(task.id()).stream()
                .map(joined -> task.about(joined.process(), joined.kind(), joined.parameters()))
                .toList();
    }

    /** Takes it; doing it twice changes nothing. Refusals {@code TASK_CLAIMED} (by another), {@code TASK_DONE}, {@code TASK_GONE}. */
    public TaskView claim(String id) {
        Actor actor = worker();
        Stored task = open(actor, id);
        if (task.view().state() == State.OPEN) {
            take(task, actor);
        }
        return get(id);
    }

    /** Gives it back to the group. Refusals {@code TASK_CLAIMED} (by another), {@code TASK_DONE}, {@code TASK_GONE}. */
    public TaskView release(String id) {
        Actor actor = worker();
        Stored task = open(actor, id);
        journeys.hold(task.view().instance());
        rows.released(id);
        engine.setAssignee(id, null);
        return table.get(TaskRules.of(Actor.SYSTEM), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /**
     * Finishes it; without a claim it claims. Refusals {@code TASK_CLAIMED}, {@code TASK_DONE}, {@code TASK_GONE} (the process no longer
     * needs it: {@link #keepNote} saves what was typed), {@code OUTCOME_UNKNOWN}, {@code FIELD_INVALID},
     * {@code FIELD_MISSING} (an outcome that wants a note).
     *
     * @param outcome key of one of the outcomes that the task offers
     * @param note free text, at most 4,000 characters; may be null
     * @param more values that an outcome wants, such as {@code withdraw}: {@code calls}, {@code marketing} or {@code everything};
     *     what is not given is as the diagram says first
     */
    public TaskView complete(String id, String outcome, String note, Map<String, String> more) {
        Actor actor = worker();
        Stored task = open(actor, id);
        Completion completion = Completion.of(task, outcome, note, more);
        if (task.view().state() == State.OPEN) {
            take(task, actor);
        } else {
            journeys.hold(task.view().instance());
        }
        Instant now = clock.instant();
        rows.done(id, outcome, completion.note(), now, actor.login());
        writeDown(task, completion);
        Map<String, Object> variables = new HashMap<>(completion.more());
        TaskVariables.OUTCOME.put(variables, outcome);
        TaskVariables.OUTCOME_AT.put(variables, now);
        TaskVariables.OUTCOME_BY.put(variables, actor.login());
        engine.complete(id, variables);
        return table.get(TaskRules.of(Actor.SYSTEM), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /** Saves what was typed for a task that ended meanwhile as a note on the customer. */
    public void keepNote(String id, String note) {
        Stored task = table.get(TaskRules.of(worker()), id).orElseThrow(TaskInbox::unknown);
        interactions.record(
                task.view().customerId(), medium(task), Direction.OUT, "NOTE", Completion.checked(note), id);
    }

    private static Actor worker() {
        Actor actor = CurrentActor.get();
        return actor.may(Permission.TASK_WORK_ALL)
                ? Rights.require(Permission.TASK_WORK_ALL)
                : Rights.require(Permission.TASK_WORK);
    }

    /** The task, held until this transaction ends, if it can still be worked on by the actor. */
    private Stored open(Actor actor, String id) {
        Stored task = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        TaskView view = task.view();
        if (view.state() == State.DONE) {
            throw Refused.conflict("TASK_DONE").with("at", view.doneAt());
        }
        if (view.state() == State.GONE) {
            throw Refused.conflict("TASK_GONE").with("reason", view.outcome()).with("at", view.doneAt());
        }
        if (view.state() == State.CLAIMED && !view.assignee().equals(actor.login())) {
            throw Refused.conflict("TASK_CLAIMED").with("by", view.assignee());
        }
        return task;
    }

    private void take(Stored task, Actor actor) {
        String id = task.view().id();
        journeys.hold(task.view().instance());
        rows.claimed(id, actor.login());
        engine.setAssignee(id, actor.login());
    }

    private void writeDown(Stored task, Completion completion) {
        TaskView view = task.view();
        log.add(
                view.customerId(),
                "TASK_DONE",
                null,
                Map.of("kind", view.kind(), "task", view.id(), "outcome", completion.outcome()));
        if (task.contact() != null) {
            interactions.record(
                    view.customerId(),
                    medium(task),
                    Direction.OUT,
                    contactOf(task, completion.outcome()),
                    completion.note(),
                    view.id());
        }
    }

    /** What the record of contacts says: that somebody was reached, or why not, such as {@code NO_ANSWER}. */
    private static String contactOf(Stored task, String outcome) {
        return task.reached().contains(outcome)
                ? "REACHED"
                : outcome.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Medium medium(Stored task) {
        return task.contact() == null ? Medium.PHONE : Medium.valueOf(task.contact());
    }

    private static Refused unknown() {
        return Refused.unknown("TASK_UNKNOWN");
    }
}
