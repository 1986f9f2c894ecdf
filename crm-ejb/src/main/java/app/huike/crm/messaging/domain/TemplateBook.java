package app.huike.crm.messaging.domain;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateDraft;
import app.huike.crm.messaging.TemplateVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What those who edit templates ask of the database. */
public interface TemplateBook {

    /** Until this transaction ends nobody else changes that template. */
    void alone(String key);

    Optional<TemplateDraft> draft(String key, String language);

    /** All drafts of a template, by language. */
    List<TemplateDraft> drafts(String key);

    /** Keys of templates that somebody is writing. */
    Set<String> drafted();

    void store(TemplateDraft draft);

    void discard(String key, String language);

    /** Published versions of a template in one language, newest first. */
    List<TemplateVersion> versions(String key, String language);

    /** The newest version of each template, of whichever language was published last. */
    Map<String, TemplateVersion> newest();

    Optional<MessageTemplate> version(String key, String language, int version);

    /** Makes a draft the next version of its language; which one. */
    int publish(TemplateDraft draft, Instant at, String by);
}
