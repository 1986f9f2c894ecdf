package app.huike.crm.care;

/**
 * What a customer answers.
 *
 * @param score of the survey's kind; required
 * @param why at most 2000 characters; may be null
 * @param refer may be null
 * @param mayContact whether we may contact the customer about it
 */
public record SurveyAnswer(Integer score, String why, WouldRefer refer, boolean mayContact) {}
