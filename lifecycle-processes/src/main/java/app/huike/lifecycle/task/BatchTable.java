package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskBatch.RowState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deeds for many tasks, and the tasks of each. */
@ApplicationScoped
class BatchTable {

    @Inject
    private CrmDatabase database;

    /** How many of the chosen tasks would be done, and why which are left out. */
    List<BatchPreview.Part> preview(BatchRules rules) {
        return asked(
                        "select t.assignee, " + rules.outcome() + " as code, count(*)::int as tasks from "
                                + rules.chosen()
                                + " group by 1, 2 order by code nulls first, tasks desc, assignee nulls first",
                        rules)
                .list(row -> new BatchPreview.Part(row.text("assignee"), row.text("code"), row.integer("tasks")));
    }

    /** What the diagrams of the chosen tasks offer for many at once, the most frequent first. */
    List<BulkOutcome> outcomes(BatchRules rules) {
        return asked(
                        "select o.key, min(t.process_key || ' ' || t.kind) as sample, count(*)::int as tasks from "
                                + rules.chosen()
                                + " cross join lateral unnest(t.bulk) as o(key) where o.key <> all(t.reached)"
                                + " and t.state in ('OPEN', 'CLAIMED') group by o.key order by tasks desc, o.key",
                        rules)
                .list(row -> {
                    String[] sample = row.text("sample").split(" ", 2);
                    return new BulkOutcome(row.text("key"), sample[0], sample[1], row.integer("tasks"));
                });
    }

    /** Writes it down with all its tasks; those that are left out say why at once. How many wait. */
    int begin(TaskBatch batch, BatchRules rules) {
        BatchDeed deed = batch.deed();
        database.sql(
                        "insert into task_batch (id, kind, to_login, until, outcome, reason, by_login, created_at, starts_at)"
                                + " values (:id, :kind, :to, :until, :outcome, :reason, :by, :createdAt, :startsAt)")
                .set("id", batch.id())
                .set("kind", deed.kind())
                .set("to", deed.to())
                .set("until", deed.until())
                .set("outcome", deed.outcome())
                .set("reason", deed.reason())
                .set("by", batch.by())
                .set("createdAt", batch.createdAt())
                .set("startsAt", batch.startsAt())
                .update();
        return asked(
                        "insert into task_batch_row (batch_id, no, task_id, state, code, parameters, at)"
                                + " select :batch, row_number() over (order by due_at, id), id,"
                                + " case when code is null then 'WAITING' else 'REFUSED' end, code,"
                                + " case when code = 'TASK_CLAIMED' then array['by', assignee]"
                                + " when code = 'PERSON_UNSUITABLE' then array['person', cast(:person as text)]"
                                + " when code = 'SKILL_MISSING' then array['skill', lacks] else '{}' end,"
                                + " case when code is not null then cast(:now as timestamptz) end from (select t.id, t.due_at, t.assignee, "
                                + rules.lacks() + " as lacks, " + rules.outcome() + " as code from " + rules.chosen()
                                + ") t",
                        rules)
                .set("batch", batch.id())
                .set("person", deed.to())
                .set("now", batch.createdAt())
                .update();
    }

    Optional<TaskBatch> get(UUID id) {
        return database.sql(COUNTED + " where b.id = :id").set("id", id).one(BatchTable::batch);
    }

    /** What one of it goes by. */
    record Begun(String by, BatchDeed deed) {}

    /** The same without a look at its tasks. */
    Begun begun(UUID id) {
        return database.sql("select * from task_batch where id = :id")
                .set("id", id)
                .one(row -> new Begun(row.text("by_login"), deed(row)))
                .orElseThrow();
    }

    /** The same of {@code :beside_me} since {@code :beside_hour}, to be counted. */
    static final String LATELY =
            "select b.id from task_batch b where b.by_login = :beside_me and (b.finished_at is null or b.finished_at > :beside_hour)";

    /** Those of somebody that wait, or ended since then; the latest first. */
    List<TaskBatch> of(String login, Instant since) {
        return database.sql(COUNTED + " where b.by_login = :login and (b.finished_at is null or b.finished_at > :since)"
                        + " order by b.created_at desc limit 10")
                .set("login", login)
                .set("since", since)
                .list(BatchTable::batch);
    }

    private static final String COUNTED =
            "select b.*, n.* from task_batch b cross join lateral (select count(*) filter (where r.state = 'WAITING')::int as waiting,"
                    + " count(*) filter (where r.state = 'DONE')::int as done, count(*) filter (where r.state = 'REFUSED')::int as refused,"
                    + " count(*) filter (where r.state = 'TAKEN_BACK')::int as back from task_batch_row r where r.batch_id = b.id) n";

    /** Behind a place, in their order; one more than a page holds. */
    List<BatchRow> rows(UUID batch, RowState state, int after, PageRequest page) {
        return database.sql("select r.no, r.state as row_state, r.code as row_code, r.parameters as row_parameters, "
                        + TaskTable.COLUMNS + " from task_batch_row r join lifecycle_task t on t.id = r.task_id"
                        + " join customer_card c on c.id = t.customer_id where r.batch_id = :batch and r.no > :after"
                        + " and (cast(:state as text) is null or r.state = :state) order by r.no limit :limit")
                .set("batch", batch)
                .set("after", after)
                .set("state", state == null ? null : state.name())
                .set("limit", page.limit() + 1)
                .list(row -> new BatchRow(
                        row.integer("no"),
                        TaskTable.view(row),
                        row.constant("row_state", RowState.class),
                        row.text("row_code"),
                        Pairs.of(row.texts("row_parameters"))));
    }

    /** What waits is left as it is; how many these are. */
    int takeBack(UUID batch, Instant now) {
        int left = database.sql("update task_batch_row set state = 'TAKEN_BACK', at = :now"
                        + " where batch_id = :batch and state = 'WAITING'")
                .set("now", now)
                .set("batch", batch)
                .update();
        database.sql(
                        "update task_batch set taken_back_at = :now, finished_at = :now where id = :batch and finished_at is null")
                .set("now", now)
                .set("batch", batch)
                .update();
        return left;
    }

    private Sql asked(String text, BatchRules rules) {
        // what is right for one choice is wrong for the next
        database.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .any();
        Sql sql = database.sql(text);
        rules.values().forEach(sql::set);
        return sql;
    }

    private static BatchDeed deed(Row row) throws SQLException {
        return new BatchDeed(
                row.constant("kind", BatchDeed.Kind.class),
                row.text("to_login"),
                row.instant("until"),
                row.text("outcome"),
                row.text("reason"));
    }

    private static TaskBatch batch(Row row) throws SQLException {
        return new TaskBatch(
                row.uuid("id"),
                deed(row),
                row.text("by_login"),
                row.instant("created_at"),
                row.instant("starts_at"),
                row.instant("taken_back_at"),
                row.instant("finished_at"),
                row.integer("waiting"),
                row.integer("done"),
                row.integer("refused"),
                row.integer("back"));
    }
}
