package app.huike.lifecycle.running;

import java.time.Duration;
import java.time.Instant;

/**
 * A run that waits longer than it should.
 *
 * @param run the process's instance
 * @param element where it waits; of a timer that should have gone off, the timer's
 * @param since since when it waits there, or when the timer should have gone off
 * @param usual what nine of ten took there; null of a timer
 * @param customerRef null where it is about no customer, or for those who may not see all customers
 * @param customerName as well
 */
public record StuckRun(
        String process,
        int version,
        String run,
        String element,
        Why why,
        Instant since,
        Duration usual,
        String customerRef,
        String customerName) {

    /** Why it counts as stuck. */
    public enum Why {
        /** The timer's end has passed, and nothing has come of it. */
        TIMER_PASSED,
        /** The same, because the process is paused. */
        PAUSED,
        /** More than three times as long as nine of ten. */
        LONG
    }
}
