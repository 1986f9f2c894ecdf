package app.huike.lifecycle.migration;

import java.time.Instant;

/**
 * What became of one run.
 *
 * @param run the process's instance
 * @param customerRef null where it is about no customer, or for those who may not see all of them
 * @param element at which it waited
 * @param foreseen what the move would do to it
 * @param code why it failed, or could not be moved back; null otherwise
 * @param words of the engine; null where there are none
 */
public record MoveRow(
        int no,
        String run,
        String customerRef,
        String customerName,
        String element,
        Consequence foreseen,
        State state,
        String code,
        String words,
        Instant at) {

    /** Where it is. */
    public enum State {
        PLANNED,
        MOVED,
        FAILED,
        EXCLUDED,
        PAUSED,
        UNDONE
    }
}
