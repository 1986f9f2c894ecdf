package app.huike.crm.messaging;

import java.time.Instant;

/**
 * One line of the list of templates.
 *
 * @param version the newest of all languages; 0 where all are as they were shipped
 * @param changedAt when that was published; null for shipped ones
 * @param changedBy login; null for shipped ones
 * @param draft whether somebody is writing a new one
 */
public record TemplateSummary(String key, int version, Instant changedAt, String changedBy, boolean draft) {}
