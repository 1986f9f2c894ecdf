package app.huike.crm.offer;

import java.time.Instant;
import java.util.UUID;

/**
 * Codes that were made at once, each for one use.
 *
 * @param campaign its key
 * @param codes how many
 * @param used how many of them were
 */
public record CodeBatch(UUID id, String campaign, int codes, int used, Instant createdAt, String createdBy) {}
