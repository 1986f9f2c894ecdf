package app.huike.crm.journey.store;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.domain.Log;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.shared.Cursor;
import app.huike.crm.shared.ProcessTrace;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The journey log in PostgreSQL. */
@Dependent
class SqlLog implements Log {

    private static final String COLUMNS = "select l.*,"
            + " array(select key from jsonb_each_text(l.detail) order by key) as names,"
            + " array(select value from jsonb_each_text(l.detail) order by key) as texts from journey_log l";

    @Inject
    CrmDatabase database;

    @Override
    public void add(JourneyEntry entry) {
        Map<String, String> detail = new TreeMap<>(entry.detail());
        detail.values().removeIf(value -> value == null);
        ProcessTrace step = entry.process();
        database.sql(
                        "insert into journey_log (id, customer_id, at, kind, actor, process_key, process_version, element_id,"
                                + " instance_id, reason, detail) values (:id, :customer, :at, :kind, :actor, :process,"
                                + " cast(:version as integer), :element, :instance, :reason,"
                                + " jsonb_object(cast(:names as text[]), cast(:texts as text[])))")
                .set("id", entry.id())
                .set("customer", entry.customerId())
                .set("at", entry.at())
                .set("kind", entry.kind())
                .set("actor", entry.actor())
                .set("process", step == null ? null : step.process())
                .set("version", step == null ? null : step.version())
                .set("element", step == null ? null : step.element())
                .set("instance", step == null ? null : step.instance())
                .set("reason", entry.reason())
                .set("names", new ArrayList<>(detail.keySet()))
                .set("texts", new ArrayList<>(detail.values()))
                .update();
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
