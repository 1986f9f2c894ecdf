package app.huike.crm.security.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.security.Actor;
import app.huike.crm.security.AuditEntry;
import app.huike.crm.security.domain.AuditBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The audit's table; details are JSON. */
@Dependent
class SqlAuditBook implements AuditBook {

    /** Kept: {@code Json.create…} looks for its provider among all libraries, each time. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    @Inject
    CrmDatabase database;

    @Override
    public void add(AuditEntry entry) {
        database.sql("insert into audit_entry (id, at, actor, actor_kind, action, subject, detail)"
                        + " values (:id, :at, :actor, :kind, :action, :subject, cast(:detail as jsonb))")
                .set("id", entry.id())
                .set("at", entry.at())
                .set("actor", entry.actor())
                .set("kind", entry.actorKind())
                .set("action", entry.action())
                .set("subject", entry.subject())
                .set("detail", json(entry.detail()))
                .update();
    }

    @Override
    public List<AuditEntry> list(UUID before, int limit) {
        return database.sql("select id, at, actor, actor_kind, action, subject, detail from audit_entry"
                        + " where cast(:before as uuid) is null"
                        + " or (at, id) < (select b.at, b.id from audit_entry b where b.id = cast(:before as uuid))"
                        + " order by at desc, id desc limit :limit")
                .set("before", before)
                .set("limit", limit)
                .list(SqlAuditBook::entry);
    }

    private static AuditEntry entry(Row row) throws SQLException {
        return new AuditEntry(
                row.uuid("id"),
                row.instant("at"),
                row.text("actor"),
                row.constant("actor_kind", Actor.Kind.class),
                row.text("action"),
                row.text("subject"),
                values(row.text("detail")));
    }

    private static String json(Map<String, String> values) {
        JsonObjectBuilder json = BUILDERS.createObjectBuilder();
        values.forEach((name, value) -> json.add(name, String.valueOf(value)));
        return json.build().toString();
    }

    private static Map<String, String> values(String json) {
        JsonObject object = READERS.createReader(new StringReader(json)).readObject();
        Map<String, String> values = new TreeMap<>();
        object.keySet().forEach(name -> values.put(name, object.getString(name)));
        return values;
    }
}
