package app.huike.lifecycle.task;

import java.time.Instant;

/**
 * What is done with many tasks at once.
 *
 * @param to login of whoever gets them; null unless they are handed over
 * @param until when they come back; null unless they are put off
 * @param outcome key; null unless they are finished
 * @param reason what was written for it; the next one's word, the word for then, or the note of each task
 */
public record BatchDeed(Kind kind, String to, Instant until, String outcome, String reason) {

    /** What it is. */
    public enum Kind {
        HAND_OVER,
        PUT_OFF,
        COMPLETE
    }

    /** To somebody. */
    public static BatchDeed handOver(String login, String reason) {
        return new BatchDeed(Kind.HAND_OVER, login, null, null, reason);
    }

    /** Until a moment. */
    public static BatchDeed putOff(Instant until, String reason) {
        return new BatchDeed(Kind.PUT_OFF, null, until, null, reason);
    }

    /** With an outcome that the diagrams offer for many at once. */
    public static BatchDeed complete(String outcome, String reason) {
        return new BatchDeed(Kind.COMPLETE, null, null, outcome, reason);
    }
}
