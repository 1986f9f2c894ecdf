package app.huike.crm.care;

import app.huike.crm.messaging.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case.
 *
 * @param number what people read out, such as {@code 10423-8}
 * @param customerName null where it is not known
 * @param category null until it is classified
 * @param severity 1 to 4; null until it is classified
 * @param level 1 for whoever took it, 2 for whoever knows more of it
 * @param owner login of whoever works on it; null for nobody
 * @param awaitingSince since when the clock stands; null while it runs
 * @param reopened how often
 * @param deadlines by kind and round; those of rounds before the last one tell what was
 */
public record CaseView(
        UUID id,
        String number,
        UUID customerId,
        String customerRef,
        String customerName,
        Interaction.Medium channel,
        String subject,
        String text,
        String purchaseRef,
        String category,
        Integer severity,
        int level,
        UUID ownerId,
        String owner,
        String team,
        CaseState state,
        Instant registeredAt,
        Instant acknowledgedAt,
        Instant respondedAt,
        Instant awaitingSince,
        Instant resolvedAt,
        Instant closedAt,
        int reopened,
        CaseResolution resolution,
        String resolutionText,
        CaseCause cause,
        Satisfaction satisfaction,
        Instant satisfactionAt,
        List<DeadlineView> deadlines) {

    /** Whom it is about: the name, or the ref of one whose name is not known. */
    public String displayName() {
        return customerName == null || customerName.isBlank() ? customerRef : customerName;
    }
}
