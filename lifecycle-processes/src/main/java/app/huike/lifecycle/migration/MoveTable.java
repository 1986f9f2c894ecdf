package app.huike.lifecycle.migration;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.migration.Move.State;
import app.huike.lifecycle.migration.Move.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/** Moves and their rows, for whoever looks at them; and what is decided about a whole one. */
@ApplicationScoped
class MoveTable {

    private static final String COUNTED =
            "select m.*, n.* from stage_migration m cross join lateral (select count(*) filter (where r.state = 'PLANNED')::int as planned,"
                    + " count(*) filter (where r.state = 'MOVED')::int as moved, count(*) filter (where r.state = 'PAUSED')::int as paused,"
                    + " count(*) filter (where r.state = 'FAILED')::int as failed, count(*) filter (where r.state = 'EXCLUDED')::int as excluded,"
                    + " count(*) filter (where r.state = 'UNDONE')::int as undone,"
                    + " count(*) filter (where r.state in ('MOVED', 'PAUSED') and r.code is not null)::int as stays"
                    + " from stage_migration_row r where r.migration_id = m.id) n";

    @Inject
    private CrmDatabase database;

    /** What all its rows go by. */
    record Frame(String process, String from, String to, int version, int before, SortedMap<String, String> mapping) {}

    void add(UUID id, String stage, Route route, String reason, String by, Instant at) {
        database.sql(
                        "insert into stage_migration (id, stage, process_key, from_definition, to_definition, from_version, to_version, mapping, reason,"
                                + " by_login, created_at, state) values (:id, :stage, :process, :from, :to, :left, :entered, :mapping, :reason, :by, :at, 'RUNNING')")
                .set("id", id)
                .set("stage", stage)
                .set("process", route.from().processKey())
                .set("from", route.from().definitionId())
                .set("to", route.to().definitionId())
                .set("left", route.from().version())
                .set("entered", route.to().version())
                .set("mapping", Mapping.flat(route.mapping()))
                .set("reason", reason)
                .set("by", by)
                .set("at", at)
                .update();
    }

    /** Nobody else begins or takes back a move of the process before this transaction ends. */
    void alone(String process) {
        database.sql("select pg_advisory_xact_lock(hashtext('stage_migration ' || :process))")
                .set("process", process)
                .any();
    }

    boolean runs(String process) {
        return database.sql(
                        "select 1 from stage_migration where process_key = :process and state in ('RUNNING', 'UNDOING')")
                .set("process", process)
                .any();
    }

    Frame frame(UUID id) {
        return database.sql("select * from stage_migration where id = :id")
                .set("id", id)
                .one(row -> new Frame(
                        row.text("process_key"),
                        row.text("from_definition"),
                        row.text("to_definition"),
                        row.integer("to_version"),
                        row.integer("from_version"),
                        Mapping.of(row.texts("mapping"))))
                .orElseThrow();
    }

    Optional<Move> get(UUID id) {
        return database.sql(COUNTED + " where m.id = :id").set("id", id).one(MoveTable::move);
    }

    /** The latest first. */
    List<Move> of(String stage, int most) {
        return database.sql(COUNTED + " where m.stage = :stage order by m.created_at desc, m.id desc limit :most")
                .set("stage", stage)
                .set("most", most)
                .list(MoveTable::move);
    }

    /** Behind a place, in their order; one more than a page holds. */
    List<MoveRow> rows(UUID id, MoveRow.State state, int after, PageRequest page, boolean names) {
        return database.sql(
                        "select r.*, c.ref, c.name from stage_migration_row r left join customer_card c on :names and "
                                + Foresight.CUSTOMER.formatted("r.business_key")
                                + " where r.migration_id = :id and r.no > :after and (cast(:state as text) is null or r.state = :state)"
                                + " order by r.no limit :limit")
                .set("names", names)
                .set("id", id)
                .set("after", after)
                .set("state", state == null ? null : state.name())
                .set("limit", page.limit() + 1)
                .list(MoveTable::row);
    }

    /** From now on its runs are moved back. */
    void undo(UUID id, String by, Instant at) {
        database.sql(
                        "update stage_migration set state = 'UNDOING', finished_at = null, undone_by = :by, undone_at = :at"
                                + " where id = :id and state = 'DONE'")
                .set("by", by)
                .set("at", at)
                .set("id", id)
                .update();
    }

    /** Its runs that are held are so no longer; which these are. */
    List<String> letGo(UUID id) {
        return database.sql("update stage_migration_row set state = case when moved then 'MOVED' else 'EXCLUDED' end"
                        + " where migration_id = :id and state = 'PAUSED' returning instance_id")
                .set("id", id)
                .list(row -> row.text("instance_id"));
    }

    private static MoveRow row(Row row) throws SQLException {
        return new MoveRow(
                row.integer("no"),
                row.text("instance_id"),
                row.text("ref"),
                row.text("name"),
                row.text("element"),
                row.constant("foreseen", Consequence.class),
                row.constant("state", MoveRow.State.class),
                row.text("code"),
                row.text("words"),
                row.instant("at"));
    }

    private static Move move(Row row) throws SQLException {
        return new Move(
                row.uuid("id"),
                row.text("stage"),
                row.text("process_key"),
                row.integer("from_version"),
                row.integer("to_version"),
                row.text("reason"),
                row.text("by_login"),
                row.instant("created_at"),
                row.constant("state", State.class),
                row.instant("finished_at"),
                row.text("undone_by"),
                row.instant("undone_at"),
                new Tally(
                        row.integer("planned"),
                        row.integer("moved"),
                        row.integer("paused"),
                        row.integer("failed"),
                        row.integer("excluded"),
                        row.integer("undone"),
                        row.integer("stays")));
    }
}
