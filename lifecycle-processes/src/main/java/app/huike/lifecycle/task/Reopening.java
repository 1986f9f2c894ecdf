package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.List;

/**
 * Whether a finished task can be opened again, for whoever looks.
 *
 * @param code why not, such as {@code REOPEN_GONE_ON}; null where it can
 * @param steps with {@code REOPEN_GONE_ON}: ids of what the process has done since, in its order
 * @param task the task that it is now; null where it was not opened again
 * @param correction what somebody said instead; null where nobody did
 */
public record Reopening(String code, List<String> steps, String task, Correction correction) {

    /** The code for a process that has done something since. */
    static final String GONE_ON = "REOPEN_GONE_ON";
    /** The code for a process that has ended. */
    static final String ENDED = "REOPEN_ENDED";
    /** The code for a call in which others took part. */
    static final String TOLD = "REOPEN_TOLD";

    private static final List<String> TO_CORRECT = List.of(GONE_ON, ENDED, TOLD);

    /**
     * What is right in the place of what was told.
     *
     * @param outcome its key
     * @param by login
     */
    public record Correction(String outcome, String by, Instant at) {}

    /** Whether it can be opened. */
    public boolean possible() {
        return code == null;
    }

    /** Whether, instead, it can be said what is right. */
    public boolean toCorrect() {
        return code != null && TO_CORRECT.contains(code);
    }
}
