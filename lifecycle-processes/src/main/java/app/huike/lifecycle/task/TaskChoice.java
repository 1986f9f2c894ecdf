package app.huike.lifecycle.task;

import java.util.List;

/**
 * Which tasks something is done with.
 *
 * @param ids those that were picked; empty where all that match are meant
 * @param matching all of these; null where some were picked
 */
public record TaskChoice(List<String> ids, TaskFilter matching) {

    public TaskChoice {
        ids = List.copyOf(ids);
    }

    /** Those. */
    public static TaskChoice picked(List<String> ids) {
        return new TaskChoice(ids, null);
    }

    /** All that a list would show, on all its pages. */
    public static TaskChoice allThat(TaskFilter filter) {
        return new TaskChoice(List.of(), filter);
    }

    public boolean isAll() {
        return matching != null;
    }
}
