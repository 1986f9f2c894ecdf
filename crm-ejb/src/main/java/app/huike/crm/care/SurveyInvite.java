package app.huike.crm.care;

import java.time.Duration;
import java.util.UUID;

/**
 * An invitation that is wanted.
 *
 * @param survey key of the survey, such as {@code csat}
 * @param cause why, such as {@code survey}; a customer is invited once for each cause and causeRef
 * @param causeRef what caused it, such as a purchase's id
 * @param caseId the case that it asks about; null for surveys that ask about none
 * @param afterPurchase whether it follows a purchase: those who buy often are asked after one of three at most
 * @param validFor how long the link works
 */
public record SurveyInvite(
        UUID customerId,
        String survey,
        String cause,
        String causeRef,
        UUID caseId,
        boolean afterPurchase,
        Duration validFor) {}
