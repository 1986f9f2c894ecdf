package app.huike.crm.messaging.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message that could not be handed over is tried again: after growing waits, eight times in all. */
public final class RetryPlan {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    private RetryPlan() {}

    /** How long to wait after so many attempts; empty where it is given up. */
    public static Optional<Duration> waitAfter(int attempts) {
        return attempts <= WAITS.size() ? Optional.of(WAITS.get(attempts - 1)) : Optional.empty();
    }
}
