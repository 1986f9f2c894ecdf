package app.huike.crm.care;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One line of a case's history.
 *
 * @param actor login, or {@code process:complaint}
 * @param text what was said or written; null where nothing was
 * @param detail small values by name, such as {@code to} of a hand-over
 */
public record CaseEntry(
        UUID id, UUID caseId, Instant at, String actor, CaseEntryKind kind, String text, Map<String, String> detail) {}
