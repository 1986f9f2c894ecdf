package app.huike.lifecycle.task;

import java.util.List;

/**
 * A part of a list of tasks, as long as it was asked for.
 *
 * @param items in the list's order
 * @param before cursor of the part in front of this one; null at the beginning
 * @param behind cursor of the part behind this one; null at the end
 */
public record TaskList(List<TaskView> items, String before, String behind) {

    /** Cursor of the last part. */
    public static final String LAST = "last";

    public TaskList {
        items = List.copyOf(items);
    }
}
