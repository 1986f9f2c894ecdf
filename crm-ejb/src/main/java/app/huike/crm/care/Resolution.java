package app.huike.crm.care;

/**
 * How a case is settled.
 *
 * @param text what the customer is told, at most 4000 characters
 */
public record Resolution(CaseResolution kind, CaseCause cause, String text) {}
