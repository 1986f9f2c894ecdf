package app.huike.crm.care;

import java.util.UUID;

/**
 * What became of an invitation that was wanted.
 *
 * @param invitationId null where the customer is not invited
 * @param refusal key of the rule that forbids it, such as {@code SURVEY_LATELY}; null where there is an invitation
 */
public record Invited(UUID invitationId, String refusal) {}
