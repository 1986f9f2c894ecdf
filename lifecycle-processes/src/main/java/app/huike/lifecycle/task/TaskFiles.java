package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The door of the files beside tasks, which lie in the database. Whoever sees a task reads them and adds some; whoever brought one takes it away. Another's task is
 * {@code TASK_UNKNOWN}.
 */
@Stateless
public class TaskFiles {

    /** What a file may have at most, in bytes: 5 MB. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 120;

    @Inject
    private TaskTable table;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** A file with what is in it. */
    public record Content(TaskFile file, byte[] bytes) {}

    /** Without what is in them, in the order in which they came. */
    public List<TaskFile> of(String task) {
        visible(task);
        return database.sql(
                        "select id, login, name, type, size, at from task_file where task_id = :task order by at, id")
                .set("task", task)
                .list(TaskFiles::file);
    }

    /**
     * Lays a file beside a task.
     *
     * @param name its last part counts
     * @throws Refused {@code FIELD_MISSING} (empty), {@code FIELD_INVALID} (the name), {@code FILE_TOO_LARGE} (more than 5 MB), {@code FILE_TYPE} for what is no PDF, image,
     *     document, table or text, or not what its name says, {@code FILES_FULL} (twenty are the most)
     */
    public TaskFile add(String task, String name, InputStream content) {
        Actor actor = visible(task);
        Check check = new Check();
        String called = check.line("file", lastPart(name), LONGEST_NAME);
        (called == null ? check.missing("file") : check).refuse();
        byte[] bytes = read(content);
        FileType type = FileType.of(called, bytes).orElseThrow(() -> Refused.rule("FILE_TYPE"));
        // one after the other, so that twenty stay the most
        database.sql("select 1 from lifecycle_task where id = :task for no key update")
                .set("task", task)
                .any();
        if (of(task).size() >= MOST) {
            throw Refused.rule("FILES_FULL").with("most", MOST);
        }
        UUID id = Ids.next();
        database.sql("insert into task_file (id, task_id, login, name, type, size, content, at)"
                        + " values (:id, :task, :login, :name, :type, :size, :content, :now)")
                .set("id", id)
                .set("task", task)
                .set("login", actor.login())
                .set("name", called)
                .set("type", type.media())
                .set("size", bytes.length)
                .set("content", bytes)
                .set("now", clock.instant())
                .update();
        return get(id).file();
    }

    /** One, for whoever sees its task; refusal {@code FILE_UNKNOWN}. */
    public Content get(UUID id) {
        Actor actor = TaskWorker.require();
        Optional<String> task = database.sql("select task_id from task_file where id = :id")
                .set("id", id)
                .one(row -> row.text("task_id"));
        return task.flatMap(seen -> table.get(TaskRules.of(actor), seen))
                .flatMap(seen -> database.sql("select * from task_file where id = :id")
                        .set("id", id)
                        .one(row -> new Content(file(row), row.bytes("content"))))
                .orElseThrow(() -> Refused.unknown("FILE_UNKNOWN"));
    }

    /** Takes away one that whoever acts has brought; refusal {@code FILE_UNKNOWN}. */
    public void remove(UUID id) {
        int removed = database.sql("delete from task_file where id = :id and login = :me")
                .set("id", id)
                .set("me", TaskWorker.require().login())
                .update();
        if (removed == 0) {
            throw Refused.unknown("FILE_UNKNOWN");
        }
    }

    private static byte[] read(InputStream content) {
        try {
            byte[] bytes = content.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refused.rule("FILE_TOO_LARGE").with("most", LARGEST / 1024 / 1024);
            }
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Some programs tell the whole path. */
    private static String lastPart(String name) {
        return name == null ? null : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private Actor visible(String task) {
        Actor actor = TaskWorker.require();
        table.get(TaskRules.of(actor), task).orElseThrow(TaskInbox::unknown);
        return actor;
    }

    private static TaskFile file(Row row) throws SQLException {
        return new TaskFile(
                row.uuid("id"),
                row.text("login"),
                row.text("name"),
                row.text("type"),
                row.integer("size"),
                row.instant("at"));
    }
}
