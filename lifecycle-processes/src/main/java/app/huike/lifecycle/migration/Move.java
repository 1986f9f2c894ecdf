package app.huike.lifecycle.migration;

import java.time.Instant;
import java.util.UUID;

/**
 * A move of customers from one version to another.
 *
 * @param by who began it
 * @param undoneBy who took it back; null while nobody has
 * @param tally how far it is
 */
public record Move(
        UUID id,
        String stage,
        String process,
        int from,
        int to,
        String reason,
        String by,
        Instant createdAt,
        State state,
        Instant finishedAt,
        String undoneBy,
        Instant undoneAt,
        Tally tally) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        UNDOING,
        UNDONE
    }

    /**
     * How many runs are where.
     *
     * @param planned still to be moved
     * @param moved in the other version
     * @param paused held, where they could in the other version
     * @param failed as they were
     * @param excluded left out on purpose
     * @param undone moved back
     * @param left of those moved or paused: could not be moved back
     */
    public record Tally(int planned, int moved, int paused, int failed, int excluded, int undone, int left) {

        public int all() {
            return planned + moved + paused + failed + excluded + undone;
        }
    }

    /** Whether it can be taken back, as far as its runs have done nothing since. */
    public boolean canBeUndone() {
        return state == State.DONE && tally.moved() + tally.paused() > 0;
    }
}
