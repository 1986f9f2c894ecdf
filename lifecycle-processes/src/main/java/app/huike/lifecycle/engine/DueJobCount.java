package app.huike.lifecycle.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * How busy the engine is.
 *
 * @param due jobs that are due now
 * @param oldest since when the oldest of them is due
 * @param failing jobs that failed and will be tried again by themselves
 * @param stuck jobs that failed for good and wait for a person
 */
public record DueJobCount(long due, Optional<Instant> oldest, long failing, long stuck) {}
