package app.huike.lifecycle.engine;

import java.time.Instant;

/**
 * A process that does not go on.
 *
 * @param reason why, as whoever paused it typed it
 * @param since business time
 * @param by login of whoever paused it
 * @param due how many of its steps fell due since, and would be run at once
 */
public record PausedProcess(String processKey, String reason, Instant since, String by, long due) {}
