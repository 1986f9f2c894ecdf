package app.huike.crm.care;

import java.util.UUID;

/** A customer answered; in its transaction. {@code caseId} is null where it was about no case. */
public record SurveyAnswered(
        UUID customerId,
        UUID invitationId,
        String survey,
        int score,
        boolean detractor,
        boolean mayContact,
        UUID caseId) {}
