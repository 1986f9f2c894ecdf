package app.huike.crm.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Work that falls due by itself: the engine's jobs, waiting messages, sweeps, the demo's arrivals. {@link VirtualTime} asks every bean of
 * this type, so that moving the demo's clock makes everything happen in order and at its own time. Outside such a move {@link DueWorkTimer}
 * looks at it.
 */
public interface DueWork {

    /** A short name for logs, such as {@code jobs}. */
    String name();

    /**
     * How often it is looked at while the clock runs by itself, the first time at once; empty for work that has a timer of its own, or none outside of a move, or while it
     * cannot be done yet, as when the node starts: it is asked again a second later.
     */
    default Optional<Duration> lookedAtEvery() {
        return Optional.empty();
    }

    /** When the first piece that falls due later than {@code moment} does, as far as is known now; empty where nothing waits. */
    Optional<Instant> nextDueAfter(Instant moment);

    /**
     * Does what is due at {@code now} and returns when it is done, not before. Each piece has a transaction of its own; a piece that fails
     * is left to its own retry and is no longer due now.
     *
     * @return how many pieces were done; 0 means that nothing was due
     */
    int runDue(Instant now);
}
