package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What was told of tasks and waits for a second person. */
@ApplicationScoped
class ReviewTable {

    @Inject
    private CrmDatabase database;

    /** Somebody else is to look at it. */
    void wait(String taskId, TaskReview told) {
        database.sql("insert into task_review (task_id, login, outcome, note, more, at)"
                        + " values (:task, :login, :outcome, :note, :more, :at)")
                .set("task", taskId)
                .set("login", told.by())
                .set("outcome", told.outcome())
                .set("note", told.note())
                .set("more", Pairs.flat(told.more()))
                .set("at", told.at())
                .update();
        mark(taskId, told.by());
    }

    Optional<TaskReview> of(String taskId) {
        return database.sql("select * from task_review where task_id = :task")
                .set("task", taskId)
                .one(row -> new TaskReview(
                        row.text("login"),
                        row.text("outcome"),
                        row.text("note"),
                        Pairs.of(row.texts("more")),
                        row.instant("at")));
    }

    /** Nobody waits any more. */
    void over(String taskId) {
        database.sql("delete from task_review where task_id = :task")
                .set("task", taskId)
                .update();
        mark(taskId, null);
    }

    /** A second person has agreed: what is done was done by who told it. */
    void agreed(String taskId, String by, String second) {
        database.sql(
                        "update lifecycle_task set assignee = :by, stands_in_for = null, reviewed_by = :second where id = :task")
                .set("by", by)
                .set("second", second)
                .set("task", taskId)
                .update();
    }

    private void mark(String taskId, String login) {
        database.sql("update lifecycle_task set in_review_of = :login where id = :task")
                .set("login", login)
                .set("task", taskId)
                .update();
    }
}
