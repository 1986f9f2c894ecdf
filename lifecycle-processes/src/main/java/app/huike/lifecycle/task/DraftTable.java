package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people have typed for tasks: one draft for each person and task; at most one of a task leaves. */
@ApplicationScoped
class DraftTable {

    @Inject
    private CrmDatabase database;

    void put(TaskDraft draft) {
        database.sql(
                        "insert into task_draft (task_id, login, outcome, note, more, saved_at, leaves_at)"
                                + " values (:task, :login, :outcome, :note, :more, :savedAt, :leavesAt)"
                                + " on conflict (task_id, login) do update set outcome = excluded.outcome, note = excluded.note,"
                                + " more = excluded.more, saved_at = excluded.saved_at, leaves_at = excluded.leaves_at, failures = 0")
                .set("task", draft.taskId())
                .set("login", draft.login())
                .set("outcome", draft.outcome())
                .set("note", draft.note())
                .set("more", Pairs.flat(draft.more()))
                .set("savedAt", draft.savedAt())
                .set("leavesAt", draft.leavesAt())
                .update();
    }

    /** All that was typed for a task, the latest first. */
    List<TaskDraft> of(String taskId) {
        return database.sql("select * from task_draft where task_id = :task order by saved_at desc, login")
                .set("task", taskId)
                .list(DraftTable::draft);
    }

    /** It is a draft again; false where it has left. */
    boolean stay(String taskId, String login) {
        return database.sql("update task_draft set leaves_at = null where task_id = :task and login = :login"
                                + " and leaves_at is not null")
                        .set("task", taskId)
                        .set("login", login)
                        .update()
                == 1;
    }

    void forget(String taskId, String login) {
        database.sql("delete from task_draft where task_id = :task and login = :login")
                .set("task", taskId)
                .set("login", login)
                .update();
    }

    /** Tasks that are to be finished by now. */
    List<String> leaving(Instant now) {
        return database.sql(
                        "select task_id from task_draft where leaves_at <= :now order by leaves_at, task_id limit 100")
                .set("now", now)
                .list(row -> row.text("task_id"));
    }

    /** What is to finish a task by now; nobody else finishes it, or takes it back, before this transaction ends. */
    Optional<TaskDraft> take(String taskId, Instant now) {
        return database.sql(
                        "select * from task_draft where task_id = :task and leaves_at <= :now for update skip locked")
                .set("task", taskId)
                .set("now", now)
                .one(DraftTable::draft);
    }

    /** It could not leave: again later, and after some attempts it is a draft again. */
    void later(String taskId, Instant next, int attempts) {
        database.sql("update task_draft set failures = failures + 1,"
                        + " leaves_at = case when failures + 1 < :attempts then cast(:next as timestamptz) end"
                        + " where task_id = :task and leaves_at is not null")
                .set("attempts", attempts)
                .set("next", next)
                .set("task", taskId)
                .update();
    }

    /** When the first one leaves after a moment. */
    Optional<Instant> nextAfter(Instant moment) {
        return database.sql("select min(leaves_at) as next from task_draft where leaves_at > :moment")
                .set("moment", moment)
                .one(row -> row.instant("next"));
    }

    private static TaskDraft draft(Row row) throws SQLException {
        return new TaskDraft(
                row.text("task_id"),
                row.text("login"),
                row.text("outcome"),
                row.text("note"),
                Pairs.of(row.texts("more")),
                row.instant("saved_at"),
                row.instant("leaves_at"));
    }
}
