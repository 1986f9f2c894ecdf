package app.huike.crm.messaging;

/**
 * A template in one language, in Mustache: {@code {{name}}} is replaced by a value of the model, and a value that is not there stops the
 * message.
 *
 * @param version 0 for a shipped file, 1 and up for rows that override it
 * @param subject one line
 * @param text the text part, with its line breaks
 * @param html what stands in the body of the HTML part, without {@code <html>} or {@code <body>}: the shop's layout with header and footer
 *     is put around it. Null: made from the text part
 */
public record MessageTemplate(int version, String subject, String text, String html) {}
