package app.huike.crm.security.domain;

import java.time.Duration;

/**
 * How long an attempt to log in waits before it is looked at. It doubles with each failure up to eight seconds and ends there: whoever knows
 * the password always gets in, whoever guesses gets nowhere.
 */
public enum LoginDelay {
    /** Failures of one name; people mistype. */
    NAME(3),
    /** Failures from one address; offices share one. */
    ADDRESS(10);

    private static final Duration SHORTEST = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 5;

    private final int free;

    LoginDelay(int free) {
        this.free = free;
    }

    /** The wait of an attempt before which there were that many failures in a row. */
    public Duration after(int failures) {
        return failures < free ? Duration.ZERO : SHORTEST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
    }
}
