package app.huike.crm.care;

import java.util.Locale;

/**
 * What the page behind a survey's link shows.
 *
 * @param locale the customer's language; null where it is not known
 */
public record SurveyForm(InvitationView invitation, SurveyDefinition survey, Locale locale, boolean over) {}
