package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.Map;

/**
 * What waits until a second person has looked at it.
 *
 * @param by login of who told it
 * @param note null where there is none
 * @param more what the form asked, and what the outcome wants besides
 */
public record TaskReview(String by, String outcome, String note, Map<String, String> more, Instant at) {}
