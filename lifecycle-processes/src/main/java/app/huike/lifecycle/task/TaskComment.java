package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.UUID;

/** What a colleague wrote at a task, for colleagues. */
public record TaskComment(UUID id, String login, String text, Instant at) {}
