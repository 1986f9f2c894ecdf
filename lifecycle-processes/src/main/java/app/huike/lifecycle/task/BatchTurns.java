package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.task.TaskBatch.RowState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which task of which batch is next, and what became of it. */
@ApplicationScoped
class BatchTurns {

    @Inject
    private CrmDatabase database;

    /** A task whose turn it is. */
    record Turn(UUID batch, int no) {}

    /** Whose turn it is by now, the oldest first. */
    List<Turn> turns(Instant now, int limit) {
        return database.sql(
                        "select r.batch_id, r.no from task_batch b join task_batch_row r on r.batch_id = b.id"
                                + " where b.finished_at is null and b.starts_at <= :now and r.state = 'WAITING'"
                                + " and (r.not_before is null or r.not_before <= :now) order by b.starts_at, b.id, r.no limit :limit")
                .set("now", now)
                .set("limit", limit)
                .list(row -> new Turn(row.uuid("batch_id"), row.integer("no")));
    }

    /** The task, if it still waits; nobody else does it, or takes it back, before this transaction ends. */
    Optional<String> take(Turn turn) {
        return database.sql(
                        "select task_id from task_batch_row where batch_id = :batch and no = :no and state = 'WAITING'"
                                + " for update skip locked")
                .set("batch", turn.batch())
                .set("no", turn.no())
                .one(row -> row.text("task_id"));
    }

    void done(Turn turn, Instant now) {
        end(turn, RowState.DONE, null, Map.of(), now);
    }

    void refused(Turn turn, String code, Map<String, String> parameters, Instant now) {
        end(turn, RowState.REFUSED, code, parameters, now);
    }

    private void end(Turn turn, RowState state, String code, Map<String, String> parameters, Instant now) {
        database.sql("update task_batch_row set state = :state, code = :code, parameters = :parameters, at = :now"
                        + " where batch_id = :batch and no = :no and state = 'WAITING'")
                .set("state", state)
                .set("code", code)
                .set("parameters", Pairs.flat(parameters))
                .set("now", now)
                .set("batch", turn.batch())
                .set("no", turn.no())
                .update();
    }

    /** Again later; how often it has failed now. */
    int failed(Turn turn, Instant next) {
        return database.sql(
                        "update task_batch_row set failures = failures + 1, not_before = :next"
                                + " where batch_id = :batch and no = :no and state = 'WAITING' returning failures::int as failures")
                .set("next", next)
                .set("batch", turn.batch())
                .set("no", turn.no())
                .one(row -> row.integer("failures"))
                .orElse(0);
    }

    /** Those of which no task waits any more are over. */
    void close(Instant now) {
        database.sql(
                        "update task_batch b set finished_at = :now where b.finished_at is null and b.starts_at <= :now"
                                + " and not exists (select 1 from task_batch_row r where r.batch_id = b.id and r.state = 'WAITING')")
                .set("now", now)
                .update();
    }

    /** When the next one begins, or is tried again. */
    Optional<Instant> nextAfter(Instant moment) {
        return database.sql(
                        "select least((select min(starts_at) from task_batch where finished_at is null and starts_at > :moment),"
                                + " (select min(r.not_before) from task_batch_row r where r.state = 'WAITING' and r.not_before > :moment))"
                                + " as next")
                .set("moment", moment)
                .one(row -> row.instant("next"));
    }
}
