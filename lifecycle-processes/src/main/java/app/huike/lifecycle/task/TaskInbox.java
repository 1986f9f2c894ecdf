package app.huike.lifecycle.task;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Direction;
import app.huike.crm.messaging.Interactions;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
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
    private ReviewTable reviews;

    @Inject
    private TaskEnd end;

    @Inject
    private TaskSkills skills;

    @Inject
    private BusinessClock clock;

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
     * Finishes it; without a claim it claims. An outcome for which the diagram wants a second person waits for one: {@link TaskReviews}. Refusals {@code TASK_CLAIMED}, {@code TASK_LENT} (it is to be given back), {@code TASK_DONE}, {@code TASK_GONE} (the process no longer
     * needs it: {@link #keepNote} saves what was typed), {@code TASK_IN_REVIEW}, {@code REVIEW_OWN}, {@code OUTCOME_UNKNOWN}, {@code FIELD_INVALID},
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
        task.view().refuseInReview();
        Completion completion = Completion.of(task, outcome, note, more);
        if (isToBeTaken(task, actor)) {
            take(task, actor);
        } else {
            journeys.hold(task.view().instance());
        }
        if (task.review().contains(outcome)) {
            waitForAnother(task, completion, actor);
        } else {
            end.end(id, completion, actor.login());
        }
        return table.get(TaskRules.of(Actor.SYSTEM), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /** Saves what was typed for a task that ended meanwhile as a note on the customer. */
    public void keepNote(String id, String note) {
        Stored task = table.get(TaskRules.of(TaskWorker.require()), id).orElseThrow(TaskInbox::unknown);
        interactions.record(
                task.view().customerId(), task.medium(), Direction.OUT, "NOTE", Completion.checked(note), id);
    }

    /** The task, held until this transaction ends, if it can still be worked on by the actor. */
    private Stored open(Actor actor, String id) {
        Stored task = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        TaskView view = task.view();
        view.refuseEnded();
        view.refuseOwnReview(actor);
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

    /** It is the group's until a second person has looked at it. */
    private void waitForAnother(Stored task, Completion completion, Actor actor) {
        String id = task.view().id();
        String outcome = completion.outcome();
        reviews.wait(id, new TaskReview(actor.login(), outcome, completion.note(), completion.told(), clock.instant()));
        rows.handed(id, null);
        engine.setAssignee(id, null);
        log.add(
                task.view().customerId(),
                "TASK_TO_REVIEW",
                null,
                Map.of("kind", task.view().kind(), "task", id, "outcome", outcome));
    }

    static Refused unknown() {
        return Refused.unknown("TASK_UNKNOWN");
    }
}
