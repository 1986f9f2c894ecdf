package app.huike.crm.exchange.store;

import app.huike.crm.exchange.ImportRun;
import app.huike.crm.exchange.ImportRun.Batch;
import app.huike.crm.exchange.ImportRun.Counts;
import app.huike.crm.exchange.ImportRun.Phase;
import app.huike.crm.exchange.LeaseLost;
import app.huike.crm.exchange.domain.ImportRuns;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.purchase.Mode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of imports as their worker changes them. */
@Dependent
class SqlImportRuns implements ImportRuns {

    /** Longer than any batch takes; a node that dies is followed by another after this. */
    private static final String LEASE = "clock_timestamp() + interval '60 seconds'";

    private static final String FROM_THE_START =
            "lines_done = 0, bytes_done = 0, total = 0, loaded = 0, duplicate = 0, bad = 0, failures = 0";

    @Inject
    CrmDatabase database;

    @Override
    public Optional<ImportRun> take(String owner, Instant now) {
        return database.sql("update import_run set state = 'RUNNING', started_at = coalesce(started_at, :now),"
                        + " lease_owner = :owner, lease_until = " + LEASE
                        + " where id = (select id from import_run where state in ('QUEUED', 'RUNNING')"
                        + " and waits_for is null and (lease_until is null or lease_until < clock_timestamp())"
                        + " order by created_at, id limit 1 for update skip locked)"
                        + " returning id, lease_owner, mode, dry_run, look_first, phase, lines_done, bytes_done")
                .set("now", now)
                .set("owner", owner)
                .one(SqlImportRuns::read);
    }

    private static ImportRun read(Row row) throws SQLException {
        return new ImportRun(
                row.uuid("id"),
                row.text("lease_owner"),
                row.constant("mode", Mode.class),
                row.flag("dry_run"),
                row.flag("look_first"),
                row.constant("phase", Phase.class),
                row.number("lines_done"),
                row.number("bytes_done"));
    }

    @Override
    public void advance(ImportRun run, Batch batch, Counts counts) {
        Sql update = held(
                run,
                "lines_done = :lines, bytes_done = :bytes, total = total + :total, loaded = loaded + :loaded,"
                        + " duplicate = duplicate + :duplicate, bad = bad + :bad, failures = 0, lease_until = " + LEASE,
                " and lines_done = :before");
        change(update.set("lines", batch.lines())
                .set("bytes", batch.bytes())
                .set("total", counts.total())
                .set("loaded", counts.loaded())
                .set("duplicate", counts.duplicate())
                .set("bad", counts.bad())
                .set("before", run.lines()));
    }

    @Override
    public void letGo(ImportRun run) {
        change(held(run, "lease_until = null", ""));
    }

    @Override
    public int broke(ImportRun run) {
        return held(run, "failures = failures + 1", " returning failures")
                .one(row -> row.integer("failures"))
                .orElseThrow(LeaseLost::new);
    }

    @Override
    public void load(ImportRun run, long starts) {
        change(held(run, "phase = 'LOAD', lease_until = null, starts = :starts, " + FROM_THE_START, "")
                .set("starts", starts));
    }

    @Override
    public void waitFor(ImportRun run, String whom, long starts, Instant now) {
        Sql update = held(
                run,
                "state = 'QUEUED', waits_for = :whom, waits_since = :now, lease_until = null, starts = :starts",
                "");
        change(update.set("whom", whom).set("now", now).set("starts", starts));
    }

    @Override
    public boolean confirm(UUID id, String login) {
        return database.sql("update import_run set waits_for = null, confirmed_by = nullif(:login, created_by),"
                                + " phase = 'LOAD', " + FROM_THE_START + " where id = :id and (waits_for = 'decision'"
                                + " or waits_for = 'confirmation' and created_by <> :login)")
                        .set("id", id)
                        .set("login", login)
                        .update()
                == 1;
    }

    @Override
    public boolean drop(UUID id, String login, Instant now) {
        return database.sql("update import_run set state = 'FAILED', waits_for = null, dropped_by = :login, loaded = 0,"
                                + " ended_at = :now where id = :id and waits_for in ('decision', 'confirmation')")
                        .set("id", id)
                        .set("login", login)
                        .set("now", now)
                        .update()
                == 1;
    }

    @Override
    public List<UUID> waitingSince(Instant before) {
        return database.sql("select id from import_run where waits_for in ('decision', 'confirmation')"
                        + " and state = 'QUEUED' and waits_since < :before")
                .set("before", before)
                .list(row -> row.uuid("id"));
    }

    @Override
    public void checked(ImportRun run, long starts, Instant now) {
        change(held(run, "state = 'DONE', ended_at = :now, lease_until = null, starts = :starts", "")
                .set("starts", starts)
                .set("now", now));
    }

    @Override
    public void loaded(ImportRun run, Instant now) {
        change(held(run, "state = 'DONE', ended_at = :now, lease_until = null", "")
                .set("now", now));
    }

    @Override
    public void fail(UUID id, Instant now) {
        database.sql("update import_run set state = 'FAILED', ended_at = :now, waits_for = null, lease_until = null"
                        + " where id = :id")
                .set("id", id)
                .set("now", now)
                .update();
    }

    private Sql held(ImportRun run, String columns, String more) {
        return database.sql("update import_run set " + columns + " where id = :id and lease_owner = :owner" + more)
                .set("id", run.id())
                .set("owner", run.owner());
    }

    private static void change(Sql update) {
        if (update.update() == 0) {
            throw new LeaseLost();
        }
    }
}
