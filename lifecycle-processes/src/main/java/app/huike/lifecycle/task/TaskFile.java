package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody laid beside a task.
 *
 * @param type media type, one of those that may be kept
 * @param size in bytes
 */
public record TaskFile(UUID id, String login, String name, String type, int size, Instant at) {}
