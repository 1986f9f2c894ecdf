package app.huike.crm.platform;

import java.time.Duration;

/** When it is the turn of something that is done every so often and not twice at once. */
final class Turns {

    private final long period;
    private long next;
    private boolean underway;

    /** The first turn comes at once. */
    Turns(Duration period) {
        this.period = period.toNanos();
        next = Long.MIN_VALUE;
    }

    /** Whether a turn begins now, by {@link System#nanoTime}. */
    synchronized boolean begin(long now) {
        if (underway || next != Long.MIN_VALUE && now - next < 0) {
            return false;
        }
        underway = true;
        next = now + period;
        return true;
    }

    synchronized void end() {
        underway = false;
    }
}
