package app.huike.lifecycle.engine;

import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code paused_process}, what of {@code held_run} matters to it, and the jobs that lie aside because of it; in the transaction at hand. */
final class PauseTable {

    private static final String DUE_JOB =
            " from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.retries_ > 0 and (j.suspension_state_ = 2 or j.suspension_state_ = 1 and j.duedate_ <= :now)"
                    + " and not exists (select 1 from held_run h where h.instance_id = j.process_instance_id_)";

    private static final String DUE = "(select count(*)" + DUE_JOB + " and j.process_def_key_ = p.process_key)";

    private static final String AT = " and j.job_def_id_ = any (cast(:places as text[]))";

    private final DataSource database;

    PauseTable(DataSource database) {
        this.database = database;
    }

    /** Steps that are due, of one place in one version of a diagram. */
    record DueAt(String jobDefinition, String processDefinition, String activity) {}

    /** Where in the diagrams of a process steps are due. */
    List<DueAt> places(String processKey, Instant now) {
        return sql("select distinct d.id_, d.proc_def_id_, d.act_id_" + DUE_JOB + " and j.process_def_key_ = :process")
                .set("process", processKey)
                .set("now", Timestamp.from(now))
                .list(row -> new DueAt(row.text("id_"), row.text("proc_def_id_"), row.text("act_id_")));
    }

    /** How many runs have a step that is due at one of these places. */
    long runs(List<String> jobDefinitions, Instant now) {
        return sql("select count(distinct j.process_instance_id_) as runs" + DUE_JOB + AT)
                .set("now", Timestamp.from(now))
                .set("places", jobDefinitions)
                .one(row -> row.number("runs"))
                .orElse(0L);
    }

    /** Marks these runs: what they would say to customers next is dropped, until they wait anew. Marks of runs that ended are cleared away. */
    void drop(List<String> jobDefinitions, Instant now) {
        sql("delete from dropped_contact c where not exists (select 1 from act_ru_execution e where e.id_ = c.instance_id)")
                .update();
        sql("insert into dropped_contact (instance_id, resumed_at) select distinct j.process_instance_id_,"
                        + " cast(:now as timestamp)" + DUE_JOB + AT
                        + " on conflict (instance_id) do update set resumed_at = excluded.resumed_at")
                .set("now", Timestamp.from(now))
                .set("places", jobDefinitions)
                .update();
    }

    /** Gives what is due new moments, evenly over that time, all steps of one run at the same; what waited longest comes first. */
    void spread(String processKey, Instant now, Duration over) {
        // in milliseconds: the engine's clock knows nothing finer, and would be a little early
        sql("update act_ru_job j set rev_ = rev_ + 1, duedate_ = date_trunc('milliseconds', cast(:now as timestamp)"
                        + " + make_interval(secs => cast(:seconds as double precision) * (r.place - 1) / r.runs)) from (select id_, place, max(place) over () as runs"
                        + " from (select id_, dense_rank() over (order by first_due, process_instance_id_) as place"
                        + " from (select j.id_, j.process_instance_id_, min(j.duedate_) over (partition by j.process_instance_id_) as first_due"
                        + DUE_JOB
                        + " and j.process_def_key_ = :process and j.lock_owner_ is null) f) p) r where r.id_ = j.id_")
                .set("process", processKey)
                .set("now", Timestamp.from(now))
                .set("seconds", (double) over.toSeconds())
                .update();
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
        return sql("(select 1 from paused_process limit 1) union all (select 1 from held_run limit 1)")
                .any();
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

    /** Nothing is put aside from now on, until the transaction ends; false where the process is not paused. */
    boolean hold(String processKey) {
        return sql("select 1 from paused_process where process_key = :process for update")
                .set("process", processKey)
                .any();
    }

    /** Ends a pause and lets go what lies aside, in this order: who puts a job aside holds the row, and comes before or finds it gone. */
    void remove(String processKey) {
        sql("delete from paused_process where process_key = :process")
                .set("process", processKey)
                .update();
        sql("update act_ru_job set suspension_state_ = 1, rev_ = rev_ + 1"
                        + " where process_def_key_ = :process and suspension_state_ = 2"
                        + " and not exists (select 1 from held_run h where h.instance_id = process_instance_id_)")
                .set("process", processKey)
                .update();
    }

    /** Puts a job aside, unlocked and with its due date, if its process is paused or its run held; whether it is. */
    boolean putAside(String jobId) {
        return sql("with paused as (select process_key from paused_process where process_key ="
                                + " (select process_def_key_ from act_ru_job where id_ = :job) for share),"
                                + " held as (select instance_id from held_run where instance_id ="
                                + " (select process_instance_id_ from act_ru_job where id_ = :job) for share)"
                                + " update act_ru_job set suspension_state_ = 2, lock_owner_ = null, lock_exp_time_ = null,"
                                + " rev_ = rev_ + 1 where id_ = :job and (process_def_key_ in (select process_key from paused)"
                                + " or process_instance_id_ in (select instance_id from held))")
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
                row.number("due"),
                0);
    }
}
