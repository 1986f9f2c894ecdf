package app.huike.lifecycle.engine;

import app.huike.lifecycle.store.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code paused_process}, and the jobs that lie aside because of it; in the transaction at hand. */
final class PauseTable {

    private static final String DUE =
            "(select count(*) from act_ru_job j where j.process_def_key_ = p.process_key and j.retries_ > 0"
                    + " and (j.suspension_state_ = 2 or j.suspension_state_ = 1 and j.duedate_ <= ?))";

    private final Statements statements;

    PauseTable(DataSource database) {
        this.statements = new Statements(database);
    }

    List<PausedProcess> all(Instant now) {
        return statements.list(
                "select p.*, " + DUE + " as due from paused_process p order by process_key",
                PauseTable::paused,
                Timestamp.from(now));
    }

    boolean holds(String processKey) {
        return statements
                .first("select 1 from paused_process where process_key = ?", row -> true, processKey)
                .isPresent();
    }

    boolean any() {
        return statements
                .first("select 1 from paused_process limit 1", row -> true)
                .isPresent();
    }

    long due(String processKey, Instant now) {
        return statements
                .first(
                        "select " + DUE + " from paused_process p where process_key = ?",
                        row -> row.getLong(1),
                        Timestamp.from(now),
                        processKey)
                .orElse(0L);
    }

    void add(String processKey, String reason, Instant at, String by) {
        statements.change(
                "insert into paused_process (process_key, reason, paused_at, paused_by) values (?, ?, ?, ?)"
                        + " on conflict (process_key) do update set reason = excluded.reason",
                processKey,
                reason,
                at,
                by);
    }

    /** Ends a pause and lets go what lies aside, in this order: who puts a job aside holds the row, and comes before or finds it gone. */
    boolean remove(String processKey) {
        if (statements.change("delete from paused_process where process_key = ?", processKey) == 0) {
            return false;
        }
        statements.change(
                "update act_ru_job set suspension_state_ = 1, rev_ = rev_ + 1 where process_def_key_ = ? and suspension_state_ = 2",
                processKey);
        return true;
    }

    /** Puts a job aside, unlocked and with its due date, if its process is paused; whether it is. */
    boolean putAside(String jobId) {
        return statements.change(
                        "with paused as (select process_key from paused_process where process_key ="
                                + " (select process_def_key_ from act_ru_job where id_ = ?) for share)"
                                + " update act_ru_job set suspension_state_ = 2, lock_owner_ = null, lock_exp_time_ = null, rev_ = rev_ + 1"
                                + " where id_ = ? and process_def_key_ in (select process_key from paused)",
                        jobId,
                        jobId)
                == 1;
    }

    private static PausedProcess paused(ResultSet row) throws SQLException {
        return new PausedProcess(
                row.getString("process_key"),
                row.getString("reason"),
                Statements.instant(row, "paused_at"),
                row.getString("paused_by"),
                row.getLong("due"));
    }
}
