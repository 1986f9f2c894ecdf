package app.huike.lifecycle.task;

import app.huike.crm.customer.Ownership;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;

/**
 * The door of the single tasks; of their lists {@link TaskLists}. An account manager sees his own, those of people for whom he stands in, and
 * those of his group that nobody has; a lead sees all. Somebody else's is {@code TASK_UNKNOWN}.
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
    private Ownership owners;

    @Inject
    private TaskSkills skills;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** One task; refusal {@code TASK_UNKNOWN}. */
    public TaskView get(String id) {
        return table.get(TaskRules.of(TaskWorker.require()), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /** What else is to be talked about in the same call: the tasks that other processes would have made, with their texts' parameters. */
    public List<TaskView> alsoAbout(TaskView task) {
        TaskWorker.require();
        return calls.joined(task.id()).stream()
                .map(joined -> task.about(joined.process(), joined.kind(), joined.parameters()))
                .toList();
    }

    /**
     * Takes it; doing it twice changes nothing. Refusals {@code TASK_CLAIMED} (by another), {@code TASK_DONE}, {@code TASK_GONE},
     * {@code SKILL_MISSING} (what the task needs; who was given it by a lead takes it all the same).
     */
    public TaskView claim(String id) {
        Actor actor = TaskWorker.require();
        Stored task = open(actor, id);
        if (isToBeTaken(task, actor)) {
            take(task, actor);
        }
        return get(id);
    }

    /** Gives it back to the group, or to whom one stands in for. Refusals {@code TASK_CLAIMED} (by another), {@code TASK_DONE}, {@code TASK_GONE}. */
    public TaskView release(String id) {
        Actor actor = TaskWorker.require();
        Stored task = open(actor, id);
        task.view().refuseLent(actor);
        journeys.hold(task.view().instance());
        engine.setAssignee(id, rows.released(id));
        return table.get(TaskRules.of(Actor.SYSTEM), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /**
     * Finishes it; without a claim it claims. Refusals {@code TASK_CLAIMED}, {@code TASK_LENT} (it is to be given back), {@code TASK_DONE}, {@code TASK_GONE} (the process no longer
     * needs it: {@link #keepNote} saves what was typed), {@code OUTCOME_UNKNOWN}, {@code FIELD_INVALID},
     * {@code FIELD_MISSING} (an outcome that wants a note).
     *
     * @param outcome key of one of the outcomes that the task offers
     * @param note free text, at most 4,000 characters; may be null
     * @param more what the form's fields ask, by their ids, and values that an outcome wants, such as {@code withdraw}: {@code calls}, {@code marketing} or {@code everything};
     *     what is not given is as the diagram says first
     */
    public TaskView complete(String id, String outcome, String note, Map<String, String> more) {
        Actor actor = TaskWorker.require();
        Stored task = open(actor, id);
        task.view().refuseLent(actor);
        Completion completion = Completion.of(task, outcome, note, more);
        if (isToBeTaken(task, actor)) {
            take(task, actor);
        } else {
            journeys.hold(task.view().instance());
        }
        Instant now = clock.instant();
        rows.done(id, outcome, completion.note(), now, actor.login());
        rows.answered(id, completion.answers());
        Stored done = table.get(TaskRules.of(Actor.SYSTEM), id).orElseThrow(TaskInbox::unknown);
        String whose = done.view().standsInFor();
        owners.workedOn(done.view().customerId(), whose == null ? actor.login() : whose);
        writeDown(done, completion);
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
        Stored task = table.get(TaskRules.of(TaskWorker.require()), id).orElseThrow(TaskInbox::unknown);
        interactions.record(
                task.view().customerId(), medium(task), Direction.OUT, "NOTE", Completion.checked(note), id);
    }

    /** The task, held until this transaction ends, if it can still be worked on by the actor. */
    private Stored open(Actor actor, String id) {
        Stored task = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        TaskView view = task.view();
        view.refuseEnded();
        if (view.state() == State.CLAIMED && isToBeTaken(task, actor) && !task.isCoveredBy(actor)) {
            throw Refused.conflict("TASK_CLAIMED").with("by", view.assignee());
        }
        return task;
    }

    private static boolean isToBeTaken(Stored task, Actor actor) {
        TaskView view = task.view();
        return view.state() == State.OPEN || !actor.login().equals(view.assignee());
    }

    private void take(Stored task, Actor actor) {
        String id = task.view().id();
        if (!actor.login().equals(task.view().assignee())) {
            skills.require(id, actor.login());
        }
        journeys.hold(task.view().instance());
        rows.claimed(id, actor.login(), clock.instant());
        engine.setAssignee(id, actor.login());
    }

    private void writeDown(Stored task, Completion completion) {
        TaskView view = task.view();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", view.kind());
        detail.put("task", view.id());
        detail.put("outcome", completion.outcome());
        if (view.standsInFor() != null) {
            detail.put("for", view.standsInFor());
        }
        log.add(view.customerId(), "TASK_DONE", null, detail);
        if (task.contact() != null) {
            interactions.record(
                    view.customerId(),
                    medium(task),
                    Direction.OUT,
                    contactOf(task, completion.outcome()),
                    completion.inWords(view.form().fields(), shop.locale()),
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

    static Refused unknown() {
        return Refused.unknown("TASK_UNKNOWN");
    }
}
