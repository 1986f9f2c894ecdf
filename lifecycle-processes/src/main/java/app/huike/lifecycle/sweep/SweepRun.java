package app.huike.lifecycle.sweep;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of a sweep.
 *
 * @param endedAt null while it runs
 * @param found newly due; null while it runs
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
        Integer leftOver) {}
