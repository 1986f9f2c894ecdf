package app.huike.lifecycle.sweep;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of a sweep.
 *
 * @param endedAt null while it runs
 * @param found newly due; null while it runs
 * @param passedOver told in the log that nothing is done for them, because of a rule of the sweep's own, such as {@code NO_CONSENT}
 * @param leftOver due and not started, because of the cap or for another day; null while it runs
 */
public record SweepRun(
        String process,
        LocalDate day,
        Instant startedAt,
        Instant endedAt,
        Integer found,
        Integer cap,
        int started,
        int passedOver,
        Integer leftOver) {}
