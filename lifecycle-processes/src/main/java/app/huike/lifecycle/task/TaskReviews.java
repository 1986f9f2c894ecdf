package app.huike.lifecycle.task;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.PersonView;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;

/**
 * The door of the second person: what a diagram marks with {@code review} is not done before somebody else who may work on the task has agreed. That one agrees, or gives it back with a word;
 * whoever waits takes it back as long as nobody looks at it. The clocks of the process run on: nothing is agreed to by silence.
 */
@Stateless
public class TaskReviews {

    private static final int LONGEST = 1000;

    @Inject
    private TaskTable table;

    @Inject
    private ReviewTable reviews;

    @Inject
    private DraftTable drafts;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskEnd end;

    @Inject
    private TaskRows rows;

    @Inject
    private JourneyLock journeys;

    @Inject
    private TaskService engine;

    @Inject
    private People people;

    @Inject
    private JourneyLog log;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** What is to be looked at; empty where nobody waits. Refusal {@code TASK_UNKNOWN}. */
    public Optional<TaskReview> of(String id) {
        table.get(TaskRules.of(TaskWorker.require()), id).orElseThrow(TaskInbox::unknown);
        return reviews.of(id);
    }

    /**
     * Agrees: the task is finished as it was told, by who told it.
     *
     * @throws Refused those of {@link TaskInbox#claim}, {@code REVIEW_OWN} (nobody agrees with himself), {@code REVIEW_NONE} where nobody waits
     */
    public TaskView approve(String id) {
        Actor actor = TaskWorker.require();
        TaskReview told = take(id);
        Stored task = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        Completion completion = Completion.of(task, told.outcome(), told.note(), told.more());
        end.end(id, completion, told.by());
        reviews.agreed(id, told.by(), actor.login());
        reviews.over(id);
        return table.get(TaskRules.of(Actor.SYSTEM), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
    }

    /**
     * Gives it back to who told it, with all that was told as a draft. Where that one has left, it is the group's.
     *
     * @param word why; at most 1,000 characters
     * @throws Refused those of {@link #approve}, {@code FIELD_MISSING}, {@code FIELD_INVALID}
     */
    public void giveBack(String id, String word) {
        Actor actor = TaskWorker.require();
        Check check = new Check();
        String why = check.lines("note", word, LONGEST);
        (why == null ? check.missing("note") : check).refuse();
        TaskReview told = take(id);
        database.sql("insert into task_hand_over (task_id, from_login, to_login, by_login, note, at)"
                        + " values (:task, :by, :to, :by, :note, :at)")
                .set("task", id)
                .set("by", actor.login())
                .set("to", told.by())
                .set("note", why)
                .set("at", clock.instant())
                .update();
        back(id, told, "TASK_REVIEW_REFUSED");
    }

    /** Whoever waits has it back; refusals {@code TASK_UNKNOWN}, {@code REVIEW_NONE}, {@code TASK_CLAIMED} where somebody looks at it. */
    public void takeBack(String id) {
        Actor actor = TaskWorker.require();
        Stored task = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        task.view().refuseEnded();
        TaskReview told = reviews.of(id)
                .filter(review -> review.by().equals(actor.login()))
                .orElseThrow(() -> Refused.conflict("REVIEW_NONE"));
        if (task.view().state() == TaskView.State.CLAIMED) {
            throw Refused.conflict("TASK_CLAIMED").with("by", task.view().assignee());
        }
        journeys.hold(task.view().instance());
        back(id, told, "TASK_REVIEW_TAKEN_BACK");
    }

    /** Whoever looks at it has it; the process is held. */
    private TaskReview take(String id) {
        TaskView task = inbox.claim(id);
        journeys.hold(task.instance());
        return reviews.of(id).orElseThrow(() -> Refused.conflict("REVIEW_NONE"));
    }

    private void back(String id, TaskReview told, String kind) {
        reviews.over(id);
        drafts.put(new TaskDraft(id, told.by(), told.outcome(), told.note(), told.more(), clock.instant(), null));
        String next = people.find(told.by())
                .filter(PersonView::active)
                .map(PersonView::login)
                .orElse(null);
        rows.handed(id, next);
        engine.setAssignee(id, next);
        TaskView task = table.get(TaskRules.of(Actor.SYSTEM), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
        log.add(
                task.customerId(),
                kind,
                null,
                Map.of("kind", task.kind(), "task", id, "outcome", told.outcome(), "to", told.by()));
    }
}
