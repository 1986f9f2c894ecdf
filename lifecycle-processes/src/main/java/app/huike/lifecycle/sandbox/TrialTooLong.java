package app.huike.lifecycle.sandbox;

import java.time.Duration;

/** A trial went on for longer than one may, and was ended. */
final class TrialTooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialTooLong(Duration longest, Throwable cause) {
        super("The trial was ended after " + longest, cause);
    }
}
