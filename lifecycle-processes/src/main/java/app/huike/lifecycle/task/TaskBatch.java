package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.UUID;

/**
 * One deed for many tasks, and how far it is.
 *
 * @param by login of whoever began it
 * @param startsAt when the first task is done; until then nothing has happened
 * @param takenBackAt when the rest was taken back; null where it was not
 * @param finishedAt null while tasks wait
 */
public record TaskBatch(
        UUID id,
        BatchDeed deed,
        String by,
        Instant createdAt,
        Instant startsAt,
        Instant takenBackAt,
        Instant finishedAt,
        int waiting,
        int done,
        int refused,
        int takenBack) {

    /** All of its tasks. */
    public int total() {
        return waiting + done + refused + takenBack;
    }

    /** What became of a task. */
    public enum RowState {
        WAITING,
        DONE,
        REFUSED,
        TAKEN_BACK
    }
}
