package app.huike.crm.care;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation and its answer.
 *
 * @param customerName null where it is not known
 * @param score null until it is answered; so are the others below
 * @param why what the customer wrote; null where nothing
 */
public record InvitationView(
        UUID id,
        SurveyKind kind,
        String survey,
        UUID customerId,
        String customerRef,
        String customerName,
        UUID caseId,
        InvitationState state,
        Instant invitedAt,
        Instant validUntil,
        Instant answeredAt,
        Integer score,
        String why,
        WouldRefer refer,
        Boolean mayContact,
        Instant reviewShownAt,
        Instant reviewClickedAt) {

    /** Unsatisfied, or no friend of ours: somebody should call, if the customer allows it. */
    public boolean detractor() {
        return score != null && kind.bad(score);
    }

    /** Whose it is: the name, or the ref of one whose name is not known. */
    public String displayName() {
        return customerName == null || customerName.isBlank() ? customerRef : customerName;
    }
}
