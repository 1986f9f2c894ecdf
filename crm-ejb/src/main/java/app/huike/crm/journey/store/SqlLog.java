package app.huike.crm.journey.store;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.domain.Log;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.ProcessTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The journey log in PostgreSQL. */
@Dependent
class SqlLog implements Log {

    private static final String COLUMNS = "select l.*,"
            + " array(select key from jsonb_each_text(l.detail) order by key) as names,"
            + " array(select value from jsonb_each_text(l.detail) order by key) as texts from journey_log l";

    private static final String INTO =
            "insert into journey_log (id, customer_id, at, kind, actor, process_key, process_version, element_id,"
                    + " instance_id, reason, detail)";

    /** Kept: {@code Json.create…} looks for its provider among all libraries, each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @Inject
    CrmDatabase database;

    @Override
    public void add(JourneyEntry entry) {
        by(
                        entry,
                        " values (:id, :customer, :at, :kind, :actor, :process, cast(:version as integer), :element, :instance,"
                                + " :reason, cast(:detail as jsonb))")
                .set("id", entry.id())
                .set("customer", entry.customerId())
                .set("at", entry.at())
                .set("kind", entry.kind())
                .set("reason", entry.reason())
                .set("detail", detail(entry))
                .update();
    }

    @Override
    public void add(List<JourneyEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        by(
                        entries.get(0),
                        " select x.id, x.customer, x.at, x.kind, :actor, :process, cast(:version as integer), :element, :instance,"
                                + " x.reason, cast(x.detail as jsonb)"
                                + " from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:at as timestamptz[]),"
                                + " cast(:kinds as text[]), cast(:reasons as text[]), cast(:details as text[]))"
                                + " as x (id, customer, at, kind, reason, detail)")
                .set("ids", all(entries, JourneyEntry::id))
                .set("customers", all(entries, JourneyEntry::customerId))
                .set("at", all(entries, JourneyEntry::at))
                .set("kinds", all(entries, JourneyEntry::kind))
                .set("reasons", all(entries, JourneyEntry::reason))
                .set("details", all(entries, SqlLog::detail))
                .update();
    }

    /** An insert by the actor and step of that line. */
    private Sql by(JourneyEntry line, String rows) {
        ProcessTrace step = line.process();
        return database.sql(INTO + rows)
                .set("actor", line.actor())
                .set("process", step == null ? null : step.process())
                .set("version", step == null ? null : step.version())
                .set("element", step == null ? null : step.element())
                .set("instance", step == null ? null : step.instance());
    }

    @Override
    public int addReturned(JourneyEntry alike, String statement, Map<String, Object> values) {
        ProcessTrace step = alike.process();
        Sql sql = database.sql("with returned as (" + statement
                        + ") " + INTO + " select gen_random_uuid(), customer_id, :logAt, :logKind, :logActor,"
                        + " :logProcess, cast(:logVersion as integer), :logElement, :logInstance, reason,"
                        + " cast(:logDetail as jsonb) from returned")
                .set("logAt", alike.at())
                .set("logKind", alike.kind())
                .set("logActor", alike.actor())
                .set("logProcess", step == null ? null : step.process())
                .set("logVersion", step == null ? null : step.version())
                .set("logElement", step == null ? null : step.element())
                .set("logInstance", step == null ? null : step.instance())
                .set("logDetail", detail(alike));
        values.forEach(sql::set);
        return sql.update();
    }

    private static <T> List<T> all(List<JourneyEntry> entries, Function<JourneyEntry, T> what) {
        // some may be null
        return entries.stream().map(what).collect(Collectors.toList());
    }

    private static String detail(JourneyEntry entry) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        new TreeMap<>(entry.detail()).forEach((name, value) -> {
            if (value != null) {
                json.add(name, value);
            }
        });
        return json.build().toString();
    }

    @Override
    public List<JourneyEntry> of(UUID customerId, Cursor behind, int limit) {
        String after = behind == null ? "" : " and (l.at, l.id) < (:at, :id)";
        var query = database.sql(COLUMNS + " where l.customer_id = :customer" + after
                        + " order by l.at desc, l.id desc limit " + limit)
                .set("customer", customerId);
        if (behind != null) {
            query.set("at", behind.at()).set("id", behind.id());
        }
        return query.list(SqlLog::entry);
    }

    @Override
    public List<JourneyEntry> since(Instant moment, int limit) {
        return database.sql(COLUMNS + " where l.at >= :moment order by l.at, l.id limit " + limit)
                .set("moment", moment)
                .list(SqlLog::entry);
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("update journey_log set customer_id = :into where customer_id = :from"
                        + " and not (kind = 'STAGE' and reason is not distinct from 'MERGED')")
                .set("from", from)
                .set("into", into)
                .update();
    }

    @Override
    public void anonymise(UUID customerId) {
        database.sql("update journey_log set detail = '{}' where customer_id = :customer and detail <> '{}'")
                .set("customer", customerId)
                .update();
    }

    private static JourneyEntry entry(Row row) throws SQLException {
        return new JourneyEntry(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.instant("at"),
                row.text("kind"),
                row.text("actor"),
                trace(row),
                row.text("reason"),
                row.pairs("names", "texts"));
    }

    private static ProcessTrace trace(Row row) throws SQLException {
        String process = row.text("process_key");
        return process == null
                ? null
                : new ProcessTrace(
                        process, row.integer("process_version"), row.text("element_id"), row.text("instance_id"));
    }
}
