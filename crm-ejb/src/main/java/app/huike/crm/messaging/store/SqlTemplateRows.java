package app.huike.crm.messaging.store;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.domain.TemplateRows;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Overriding templates in PostgreSQL. */
@Dependent
class SqlTemplateRows implements TemplateRows {

    @Inject
    private CrmDatabase database;

    @Override
    public Optional<MessageTemplate> newest(String key, String language) {
        return database.sql("select version, subject, body_text, body_html from message_template"
                        + " where key = :key and locale = :language order by version desc limit 1")
                .set("key", key)
                .set("language", language)
                .one(row -> new MessageTemplate(
                        row.integer("version"), row.text("subject"), row.text("body_text"), row.text("body_html")));
    }
}
