package app.huike.crm.loyalty;

import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a customer's statement.
 *
 * @param points by how much the balance changed
 * @param pending by how much changed what is to come; not part of the balance
 * @param balance the balance after this line
 * @param lotId the lot that it changed; null for what is owed
 * @param cause what had earned the lot, or the one that is taken back; null where nothing did
 * @param ref of that, or what the points were spent for
 * @param expiresAt the first moment at which the lot is over, where this line set it; else null
 * @param rule key of the rule or reason that decided; null where none did
 * @param process the step that did it; null where it was none
 */
public record PointsEntry(
        UUID id,
        Instant at,
        EntryKind kind,
        long points,
        long pending,
        long balance,
        UUID lotId,
        String cause,
        String ref,
        Instant expiresAt,
        String rule,
        String actor,
        ProcessTrace process) {}
