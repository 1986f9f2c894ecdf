package app.huike.lifecycle.engine;

import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code paused_process}, and the jobs that lie aside because of it; in the transaction at hand. */
final class PauseTable {

    private static final String DUE =
            "(select count(*) from act_ru_job j where j.process_def_key_ = p.process_key and j.retries_ > 0"
                    + " and (j.suspension_state_ = 2 or j.suspension_state_ = 1 and j.duedate_ <= :now))";

    private final DataSource database;

    PauseTable(DataSource database) {
        this.database = database;
    }

    List<PausedProcess> all(Instant now) {
        return sql("select p.*, " + DUE + " as due from paused_process p order by process_key")
                .set("now", Timestamp.from(now))
                .list(PauseTable::paused);
    }

    boolean holds(String processKey) {
        return sql("select 1 from paused_process where process_key = :process")
                .set("process", processKey)
                .any();
    }

    boolean any() {
        return sql("select 1 from paused_process limit 1").any();
    }

    long due(String processKey, Instant now) {
        return sql("select " + DUE + " as due from paused_process p where process_key = :process")
                .set("now", Timestamp.from(now))
                .set("process", processKey)
                .one(row -> row.number("due"))
                .orElse(0L);
    }

    void add(String processKey, String reason, Instant at, String by) {
        sql("insert into paused_process (process_key, reason, paused_at, paused_by) values (:process, :reason, :at, :by)"
                        + " on conflict (process_key) do update set reason = excluded.reason")
                .set("process", processKey)
                .set("reason", reason)
                .set("at", at)
                .set("by", by)
                .update();
    }

    /** Ends a pause and lets go what lies aside, in this order: who puts a job aside holds the row, and comes before or finds it gone. */
    boolean remove(String processKey) {
        boolean paused = sql("delete from paused_process where process_key = :process")
                        .set("process", processKey)
                        .update()
                > 0;
        if (paused) {
            sql("update act_ru_job set suspension_state_ = 1, rev_ = rev_ + 1"
                            + " where process_def_key_ = :process and suspension_state_ = 2")
                    .set("process", processKey)
                    .update();
        }
        return paused;
    }

    /** Puts a job aside, unlocked and with its due date, if its process is paused; whether it is. */
    boolean putAside(String jobId) {
        return sql("with paused as (select process_key from paused_process where process_key ="
                                + " (select process_def_key_ from act_ru_job where id_ = :job) for share)"
                                + " update act_ru_job set suspension_state_ = 2, lock_owner_ = null, lock_exp_time_ = null,"
                                + " rev_ = rev_ + 1 where id_ = :job and process_def_key_ in (select process_key from paused)")
                        .set("job", jobId)
                        .update()
                == 1;
    }

    private Sql sql(String text) {
        return new Sql(database, text);
    }

    private static PausedProcess paused(Row row) throws SQLException {
        return new PausedProcess(
                row.text("process_key"),
                row.text("reason"),
                row.instant("paused_at"),
                row.text("paused_by"),
                row.number("due"));
    }
}
