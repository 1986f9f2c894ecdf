package app.huike.crm.messaging.store;

import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.TemplateDraft;
import app.huike.crm.messaging.TemplateVersion;
import app.huike.crm.messaging.domain.TemplateBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Templates that are edited, in PostgreSQL. */
@Dependent
class SqlTemplateBook implements TemplateBook {

    @Inject
    private CrmDatabase database;

    @Override
    public void alone(String key) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('template:' || cast(:key as text), 0))")
                .set("key", key)
                .any();
    }

    @Override
    public Optional<TemplateDraft> draft(String key, String language) {
        return drafts(key).stream()
                .filter(draft -> draft.language().equals(language))
                .findFirst();
    }

    @Override
    public List<TemplateDraft> drafts(String key) {
        return database.sql("select * from message_template_draft where key = :key order by locale")
                .set("key", key)
                .list(SqlTemplateBook::draft);
    }

    @Override
    public Set<String> drafted() {
        return new HashSet<>(
                database.sql("select distinct key from message_template_draft").list(row -> row.text("key")));
    }

    @Override
    public void store(TemplateDraft draft) {
        database.sql(
                        "insert into message_template_draft (key, locale, edition, subject, body_text, body_html, changed_at,"
                                + " changed_by) values (:key, :locale, :edition, :subject, :text, :html, :at, :by)"
                                + " on conflict (key, locale) do update set edition = excluded.edition, subject = excluded.subject,"
                                + " body_text = excluded.body_text, body_html = excluded.body_html,"
                                + " changed_at = excluded.changed_at, changed_by = excluded.changed_by")
                .set("key", draft.key())
                .set("locale", draft.language())
                .set("edition", draft.edition())
                .set("subject", draft.subject())
                .set("text", draft.text())
                .set("html", draft.html())
                .set("at", draft.changedAt())
                .set("by", draft.changedBy())
                .update();
    }

    @Override
    public void discard(String key, String language) {
        database.sql("delete from message_template_draft where key = :key and locale = :locale")
                .set("key", key)
                .set("locale", language)
                .update();
    }

    @Override
    public List<TemplateVersion> versions(String key, String language) {
        return database.sql("select locale, version, created_at, created_by from message_template"
                        + " where key = :key and locale = :locale order by version desc")
                .set("key", key)
                .set("locale", language)
                .list(SqlTemplateBook::version);
    }

    @Override
    public Map<String, TemplateVersion> newest() {
        Map<String, TemplateVersion> newest = new HashMap<>();
        database.sql("select distinct on (key) key, locale, version, created_at, created_by from message_template"
                        + " order by key, created_at desc, locale")
                .list(row -> newest.put(row.text("key"), version(row)));
        return newest;
    }

    @Override
    public Optional<MessageTemplate> version(String key, String language, int version) {
        return database.sql("select version, subject, body_text, body_html from message_template"
                        + " where key = :key and locale = :locale and version = :version")
                .set("key", key)
                .set("locale", language)
                .set("version", version)
                .one(row -> new MessageTemplate(
                        row.integer("version"), row.text("subject"), row.text("body_text"), row.text("body_html")));
    }

    @Override
    public int publish(TemplateDraft draft, Instant at, String by) {
        int next = 1
                + versions(draft.key(), draft.language()).stream()
                        .mapToInt(TemplateVersion::version)
                        .max()
                        .orElse(0);
        database.sql("insert into message_template (key, locale, version, subject, body_text, body_html, created_at,"
                        + " created_by) values (:key, :locale, :version, :subject, :text, :html, :at, :by)")
                .set("key", draft.key())
                .set("locale", draft.language())
                .set("version", next)
                .set("subject", draft.subject())
                .set("text", draft.text())
                .set("html", draft.html())
                .set("at", at)
                .set("by", by)
                .update();
        discard(draft.key(), draft.language());
        return next;
    }

    private static TemplateDraft draft(Row row) throws SQLException {
        return new TemplateDraft(
                row.text("key"),
                row.text("locale"),
                row.uuid("edition"),
                row.text("subject"),
                row.text("body_text"),
                row.text("body_html"),
                row.instant("changed_at"),
                row.text("changed_by"));
    }

    private static TemplateVersion version(Row row) throws SQLException {
        return new TemplateVersion(
                row.text("locale"), row.integer("version"), row.instant("created_at"), row.text("created_by"));
    }
}
