package app.huike.lifecycle.task;

import java.time.Instant;

/**
 * A task that went from one person to another.
 *
 * @param from login of whoever had it; null where nobody did
 * @param to login of whoever got it
 * @param by login of whoever did it
 * @param note what the next one should know; null where nothing was written
 */
public record HandedOver(String from, String to, String by, String note, Instant at) {}
