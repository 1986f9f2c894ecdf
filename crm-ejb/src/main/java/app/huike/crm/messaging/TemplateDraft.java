package app.huike.crm.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody is writing of a template in one language; not sent to customers before it is published.
 *
 * @param edition another one each time that it is kept
 */
public record TemplateDraft(
        String key,
        String language,
        UUID edition,
        String subject,
        String text,
        String html,
        Instant changedAt,
        String changedBy) {

    /** As a template; version 0, because it is none yet. */
    public MessageTemplate template() {
        return new MessageTemplate(0, subject, text, html);
    }
}
