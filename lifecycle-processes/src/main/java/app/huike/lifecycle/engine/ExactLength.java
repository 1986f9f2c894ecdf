package app.huike.lifecycle.engine;

import java.time.Duration;
import java.util.Optional;

/** What the engine understands by a length in a diagram. */
public final class ExactLength {

    private ExactLength() {}

    /** The exact length of an ISO duration; empty for an expression, and for what has none. */
    public static Optional<Duration> of(String text) {
        return ExactDurations.isExact(text) ? Optional.of(ExactDurations.parse(text)) : Optional.empty();
    }
}
