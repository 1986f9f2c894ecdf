package app.huike.lifecycle.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came of a trial. Nothing in it differs from one time to the next: no id, no time but the trial's own.
 *
 * @param title of the scenario
 * @param entries everything that happened, in order
 * @param at the elements where it waits at the end
 * @param visits how often each element was entered, by id
 * @param unmet what was expected and is not so; empty where all is as expected
 * @param broken why it could not be played to the end; null where it could
 */
public record TrialReport(
        String title,
        List<Entry> entries,
        List<String> at,
        Map<String, Integer> visits,
        List<String> unmet,
        String broken) {

    /** What an entry is about. */
    public enum Kind {
        /** A line of the scenario. */
        EVENT,
        /** An element was entered. */
        STEP,
        MESSAGE,
        /** A message that was not sent, and why. */
        NO_MESSAGE,
        COUPON,
        TASK,
        TASK_ENDED,
        LOG
    }

    /**
     * One thing that happened.
     *
     * @param what id of the element, template of the message, offer of the coupon, kind of the task or of the log's entry
     * @param detail more of it: a message's {@code subject} and {@code text}, a coupon's {@code until}, a task's {@code outcome}
     */
    public record Entry(Instant at, Kind kind, String what, Map<String, String> detail) {}

    /** Played to the end, and all as expected. */
    public boolean sound() {
        return broken == null && unmet.isEmpty();
    }
}
