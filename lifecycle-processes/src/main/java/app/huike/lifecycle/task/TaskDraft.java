package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has typed for a task.
 *
 * @param login of whoever typed it
 * @param outcome the chosen outcome; null where none is
 * @param note null where there is none
 * @param more values that the outcome wants besides
 * @param leavesAt when the task is finished with it; null while it is a draft
 */
public record TaskDraft(
        String taskId,
        String login,
        String outcome,
        String note,
        Map<String, String> more,
        Instant savedAt,
        Instant leavesAt) {

    /** Whether the task is being finished with it. */
    public boolean leaving() {
        return leavesAt != null;
    }
}
