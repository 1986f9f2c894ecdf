package app.huike.lifecycle.task;

import java.util.UUID;

/**
 * Which tasks; null fields do not narrow.
 *
 * @param open only OPEN and CLAIMED
 * @param mine only those assigned to whoever asks
 * @param unassigned only those that nobody has and that whoever asks may take
 */
public record TaskFilter(boolean open, boolean mine, boolean unassigned, UUID customerId, String kind) {

    /** Open tasks of whoever asks. */
    public static TaskFilter myOwn() {
        return new TaskFilter(true, true, false, null, null);
    }

    /** Open tasks of the group that nobody has taken. */
    public static TaskFilter ofTheGroup() {
        return new TaskFilter(true, false, true, null, null);
    }

    /** All open tasks that whoever asks may work on. */
    public static TaskFilter allOpen() {
        return new TaskFilter(true, false, false, null, null);
    }
}
