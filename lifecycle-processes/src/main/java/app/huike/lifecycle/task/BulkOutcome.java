package app.huike.lifecycle.task;

/**
 * An outcome that diagrams offer for many tasks at once.
 *
 * @param process key of a process that offers it: its texts name it
 * @param kind of task
 * @param tasks how many of those chosen offer it
 */
public record BulkOutcome(String key, String process, String kind, int tasks) {}
