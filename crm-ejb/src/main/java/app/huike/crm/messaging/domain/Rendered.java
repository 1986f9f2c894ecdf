package app.huike.crm.messaging.domain;

/**
 * A message's texts, ready to be read.
 *
 * @param language of the template that was used
 * @param templateVersion 0 for a shipped file
 */
public record Rendered(String language, int templateVersion, String subject, String text, String html) {}
