package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskBatch.RowState;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The door by which one deed is done with many tasks: handing over, putting off, or finishing with an outcome that the diagrams offer for that.
 * What would come of it is told before; then it runs by itself, task by task, and each task tells what became of it. Finishing begins after
 * {@code huike.tasks.undo}, like that of a single task. Picked tasks anybody may choose of his own; all that match are the lead's.
 */
@Stateless
public class TaskBatches {

    private static final int LONGEST_REASON = 1000;
    private static final int MOST = 20_000;
    static final Duration LATELY = Duration.ofHours(1);

    @Inject
    private BatchTable batches;

    @Inject
    private People people;

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    @Inject
    @ConfigProperty(name = "huike.tasks.undo")
    private Duration undo;

    /** Those to whom whoever acts may give tasks at all, by name: a lead to anybody who works on tasks, others within their team and to leads. */
    public List<PersonView> colleagues() {
        Actor actor = TaskWorker.require();
        boolean leads = actor.may(Permission.TASK_WORK_ALL);
        return Stream.concat(
                        people.withRole(Role.ACCOUNT_MANAGER).stream()
                                .filter(person -> leads
                                        || actor.team() != null && actor.team().equals(person.team())),
                        people.withRole(Role.LEAD).stream())
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /** With what the chosen tasks can be finished at once, the most frequent first. */
    public List<BulkOutcome> outcomes(TaskChoice choice) {
        return batches.outcomes(rules(choice, null));
    }

    /**
     * How many would be done, whose, and what would be left out and why. Nothing happens.
     *
     * @throws Refused as of {@link #begin}
     */
    public BatchPreview preview(TaskChoice choice, BatchDeed deed) {
        return new BatchPreview(batches.preview(rules(choice, checked(deed))));
    }

    /**
     * Begins it.
     *
     * @throws Refused {@code FIELD_MISSING} (no reason), {@code FIELD_INVALID}, {@code PERSON_UNKNOWN}, {@code TASKS_NONE} where nothing would be done,
     *     {@code TASKS_TOO_MANY} for more than 20,000
     */
    public TaskBatch begin(TaskChoice choice, BatchDeed deed) {
        BatchDeed checked = checked(deed);
        BatchRules rules = rules(choice, checked);
        BatchPreview preview = new BatchPreview(batches.preview(rules));
        if (preview.done() == 0) {
            throw Refused.rule("TASKS_NONE");
        }
        if (preview.chosen() > MOST) {
            throw Refused.rule("TASKS_TOO_MANY").with("most", MOST).with("chosen", preview.chosen());
        }
        Instant now = clock.instant();
        Instant starts = deed.kind() == BatchDeed.Kind.COMPLETE ? now.plus(undo) : now;
        UUID id = Ids.next();
        batches.begin(
                new TaskBatch(id, checked, TaskWorker.require().login(), now, starts, null, null, 0, 0, 0, 0), rules);
        return get(id);
    }

    /** One of whoever acts, or for a lead anybody's; refusal {@code TASK_BATCH_UNKNOWN}. */
    public TaskBatch get(UUID id) {
        Actor actor = TaskWorker.require();
        return batches.get(id)
                .filter(batch -> batch.by().equals(actor.login()) || actor.may(Permission.TASK_WORK_ALL))
                .orElseThrow(() -> Refused.unknown("TASK_BATCH_UNKNOWN"));
    }

    /** Those of whoever acts that run, or ended in the last hour. */
    public List<TaskBatch> lately() {
        return batches.of(TaskWorker.require().login(), clock.instant().minus(LATELY));
    }

    /**
     * Its tasks, in the order in which they are done; the cursor is the place of the last one.
     *
     * @param state only those; null for all
     */
    public Page<BatchRow> rows(UUID id, RowState state, PageRequest page) {
        get(id);
        List<BatchRow> found = batches.rows(id, state, place(page.cursor()), page);
        boolean more = found.size() > page.limit();
        List<BatchRow> part = more ? found.subList(0, page.limit()) : found;
        return new Page<>(part, more ? String.valueOf(part.get(part.size() - 1).no()) : null);
    }

    /** What still waits is left as it is; what is done stays done. How many were left. Refusal {@code BATCH_UNKNOWN}. */
    public int takeBack(UUID id) {
        get(id);
        return batches.takeBack(id, clock.instant());
    }

    private static int place(String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? 0 : Integer.parseInt(cursor);
        } catch (NumberFormatException noPlace) {
            return 0;
        }
    }

    private BatchRules rules(TaskChoice choice, BatchDeed deed) {
        Actor actor = TaskWorker.require();
        if (choice.isAll()) {
            Rights.require(Permission.TASK_WORK_ALL);
        }
        TaskRules tasks = choice.isAll()
                ? TaskRules.of(actor, choice.matching(), TaskDays.at(clock.instant(), shop), "m_")
                : TaskRules.of(actor);
        PersonView next = deed == null || deed.to() == null
                ? null
                : people.find(deed.to())
                        .filter(PersonView::active)
                        .orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
        return new BatchRules(
                actor,
                tasks,
                choice,
                deed,
                next,
                TaskDays.at(clock.instant(), shop).today());
    }

    private BatchDeed checked(BatchDeed deed) {
        Check check = new Check();
        String reason = check.lines("reason", deed.reason(), LONGEST_REASON);
        if (reason == null) {
            check.missing("reason");
        }
        if (deed.kind() == BatchDeed.Kind.HAND_OVER
                && (deed.to() == null || deed.to().isBlank())) {
            check.missing("to");
        }
        if (deed.kind() == BatchDeed.Kind.COMPLETE
                && (deed.outcome() == null || deed.outcome().isBlank())) {
            check.missing("outcome");
        }
        check.refuse();
        if (deed.kind() == BatchDeed.Kind.PUT_OFF) {
            TaskLater.checked(deed.until(), null, clock.instant());
        }
        return new BatchDeed(deed.kind(), deed.to(), deed.until(), deed.outcome(), reason);
    }
}
