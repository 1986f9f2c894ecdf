package app.huike.lifecycle.task;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.Map;

/**
 * The door of the tasks. An account manager sees his own and those of his group that nobody has; a lead sees all. Somebody else's is
 * {@code TASK_UNKNOWN}.
 */
@Stateless
public class TaskInbox {

    /** Tasks by due date, soonest first. */
    public Page<TaskView> find(TaskFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** How many {@link #find} would find. */
    public int count(TaskFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** One task; refusal {@code TASK_UNKNOWN}. */
    public TaskView get(String id) {
        throw new UnsupportedOperationException();
    }

    /** Takes it; doing it twice changes nothing. Refusals {@code TASK_CLAIMED} (by another), {@code TASK_DONE}. */
    public TaskView claim(String id) {
        throw new UnsupportedOperationException();
    }

    /** Gives it back to the group. */
    public TaskView release(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Finishes it; without a claim it claims. Refusals {@code TASK_CLAIMED}, {@code TASK_DONE}, {@code OUTCOME_UNKNOWN}, and
     * {@code FIELD_MISSING} where the outcome wants more.
     *
     * @param outcome key of one of the outcomes that the task offers
     * @param note free text; may be null
     * @param more values that an outcome wants, such as {@code withdraw}: {@code calls}, {@code marketing} or {@code everything}
     */
    public TaskView complete(String id, String outcome, String note, Map<String, String> more) {
        throw new UnsupportedOperationException();
    }
}
