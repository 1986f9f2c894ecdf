package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Check;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The door of what colleagues write at tasks: whoever sees a task reads it and adds to it, also when it has ended. Another's task is {@code TASK_UNKNOWN}. */
@Stateless
public class TaskComments {

    private static final int LONGEST = 2000;

    @Inject
    private TaskTable table;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** In the order in which they were written. */
    public List<TaskComment> of(String task) {
        visible(task);
        return database.sql("select * from task_comment where task_id = :task order by at, id")
                .set("task", task)
                .list(row -> new TaskComment(row.uuid("id"), row.text("login"), row.text("text"), row.instant("at")));
    }

    /** Adds one; refusals {@code FIELD_MISSING}, {@code FIELD_INVALID} (more than 2,000 characters). */
    public void add(String task, String text) {
        Actor actor = visible(task);
        Check check = new Check();
        String written = check.lines("comment", text, LONGEST);
        (written == null ? check.missing("comment") : check).refuse();
        database.sql("insert into task_comment (id, task_id, login, text, at) values (:id, :task, :login, :text, :now)")
                .set("id", Ids.next())
                .set("task", task)
                .set("login", actor.login())
                .set("text", written)
                .set("now", clock.instant())
                .update();
    }

    private Actor visible(String task) {
        Actor actor = TaskWorker.require();
        table.get(TaskRules.of(actor), task).orElseThrow(TaskInbox::unknown);
        return actor;
    }
}
