package app.huike.lifecycle.task;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The door by which tasks are put off: until then a task is in nobody's list of what is to be done, but among those that are put off; then it
 * comes back by itself. It is due as before, and may be worked on meanwhile. Another's task is {@code TASK_UNKNOWN}.
 */
@Stateless
public class TaskLater {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NOTE = 1000;

    @Inject
    private TaskTable table;

    @Inject
    private TaskRows rows;

    @Inject
    private DraftTable drafts;

    @Inject
    private TaskInbox inbox;

    @Inject
    private JourneyLog log;

    @Inject
    private BusinessClock clock;

    /**
     * Puts it off. What nobody has is taken by whoever does it; a lead leaves it with whom it is. Doing it again changes the moment.
     *
     * @param until later than now, within a year
     * @param note why, or what then; at most 1,000 characters; may be null
     * @throws Refused {@code TASK_CLAIMED} (by another, unless whoever acts leads), {@code TASK_DONE} (also where it is being finished),
     *     {@code TASK_GONE}, {@code FIELD_MISSING}, {@code FIELD_INVALID}
     */
    public TaskView putOff(String id, Instant until, String note) {
        Actor actor = TaskWorker.require();
        Instant now = clock.instant();
        String told = checked(until, note, now);
        Stored stored = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        refuse(stored, actor, now);
        if (!actor.may(Permission.TASK_WORK_ALL)) {
            inbox.claim(id);
        }
        rows.putOff(id, until, actor.login(), told, now);
        TaskView task = stored.view();
        log.add(
                task.customerId(),
                "TASK_PUT_OFF",
                null,
                Map.of("kind", task.kind(), "task", id, "until", until.toString()));
        return inbox.get(id);
    }

    /** Has it come back now; one that is not put off stays as it is. Refusals as of {@link #putOff}. */
    public TaskView resume(String id) {
        Actor actor = TaskWorker.require();
        Instant now = clock.instant();
        Stored stored = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        refuse(stored, actor, now);
        TaskView task = stored.view();
        if (task.later() != null) {
            rows.putOff(id, null, null, null, now);
            log.add(task.customerId(), "TASK_RESUMED", null, Map.of("kind", task.kind(), "task", id));
        }
        return inbox.get(id);
    }

    static String checked(Instant until, String note, Instant now) {
        Check check = new Check();
        String told = check.lines("note", note, LONGEST_NOTE);
        check(check, "until", until, now);
        check.refuse();
        return told;
    }

    /** A moment until which something may be put off. */
    static void check(Check check, String field, Instant until, Instant now) {
        if (until == null) {
            check.missing(field);
        } else {
            check.that(
                    until.isAfter(now) && !until.isAfter(now.plus(LONGEST)),
                    field,
                    until,
                    "later than now, within a year");
        }
    }

    private void refuse(Stored task, Actor actor, Instant now) {
        task.refuseEndedOrAnothers(actor);
        if (drafts.of(task.view().id()).stream().anyMatch(TaskDraft::leaving)) {
            throw Refused.conflict("TASK_DONE").with("at", now);
        }
    }
}
