package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.store.Statements;
import app.huike.lifecycle.task.TaskView.Outcome;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads the projection table. A list is put together from one arm for each way in which somebody may see a task; each arm is read along
 * an index and stops after one page, however many tasks there are.
 */
@ApplicationScoped
class TaskTable {

    private static final String COLUMNS =
            "t.*, c.ref customer_ref, coalesce(nullif(trim(c.name), ''), c.ref) customer_name";

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    /** One task with what only the inbox needs of it. */
    record Stored(TaskView view, String contact, List<String> reached, Map<String, String> wants) {}

    Page<TaskView> find(TaskRules rules, PageRequest page) {
        List<Object> values = new ArrayList<>();
        String arms = arms(rules, "t.*", "order by t.due_at, t.id limit " + (page.limit() + 1), page.cursor(), values);
        String sql = "select " + COLUMNS + " from (" + arms + ") t join customer_card c on c.id = t.customer_id"
                + " order by t.due_at, t.id limit " + (page.limit() + 1);
        List<TaskView> found = statements().list(sql, TaskTable::view, values.toArray());
        boolean more = found.size() > page.limit();
        List<TaskView> items = more ? found.subList(0, page.limit()) : found;
        return new Page<>(items, more ? TaskCursor.behind(items.get(items.size() - 1)) : null);
    }

    int count(TaskRules rules) {
        List<Object> values = new ArrayList<>();
        String arms = arms(rules, "count(*) n", "", null, values);
        return statements()
                .first("select sum(n)::int from (" + arms + ") counted", row -> row.getInt(1), values.toArray())
                .orElse(0);
    }

    private static String arms(TaskRules rules, String columns, String tail, String cursor, List<Object> values) {
        List<String> arms = new ArrayList<>();
        for (TaskRules.Arm arm : rules.arms()) {
            values.addAll(arm.values());
            String sql = "(select " + columns + " from lifecycle_task t where " + arm.condition();
            if (cursor != null) {
                TaskCursor after = TaskCursor.read(cursor);
                sql += " and (t.due_at, t.id) > (?, ?)";
                values.add(after.dueAt());
                values.add(after.id());
            }
            arms.add(sql + " " + tail + ")");
        }
        return String.join(" union all ", arms);
    }

    /** One task, if whoever asks may see it. */
    Optional<Stored> get(TaskRules rules, String id) {
        return read(rules, id, "");
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Optional<Stored> lock(TaskRules rules, String id) {
        return read(rules, id, " for update of t");
    }

    private Optional<Stored> read(TaskRules rules, String id, String locking) {
        List<Object> values = new ArrayList<>();
        values.add(id);
        String seen = rules.seen(values);
        String sql = "select " + COLUMNS + " from lifecycle_task t join customer_card c on c.id = t.customer_id"
                + " where t.id = ? and " + seen + locking;
        return statements().first(sql, TaskTable::stored, values.toArray());
    }

    /** The open tasks of one person, each with its running process. */
    Map<String, String> openOf(String login) {
        Map<String, String> tasks = new LinkedHashMap<>();
        statements()
                .list(
                        "select id, instance_id from lifecycle_task where assignee = ? and state in ('OPEN', 'CLAIMED')"
                                + " order by id for update",
                        row -> tasks.put(row.getString(1), row.getString(2)),
                        login);
        return tasks;
    }

    /** When the next task of these falls due. */
    Optional<Instant> nextDue(TaskRules rules) {
        List<Object> values = new ArrayList<>();
        String arms = arms(rules, "min(t.due_at) due_at", "", null, values);
        return statements()
                .first(
                        "select min(due_at) due_at from (" + arms + ") t",
                        row -> Optional.ofNullable(Statements.instant(row, "due_at")),
                        values.toArray())
                .flatMap(due -> due);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                view(row), row.getString("contact"), Statements.texts(row, "reached"), Statements.pairs(row, "wants"));
    }

    private static TaskView view(ResultSet row) throws SQLException {
        List<String> bulk = Statements.texts(row, "bulk");
        return new TaskView(
                row.getString("id"),
                row.getString("kind"),
                row.getObject("customer_id", UUID.class),
                row.getString("customer_ref"),
                row.getString("customer_name"),
                State.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getString("candidate_group"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "due_at"),
                row.getInt("priority"),
                Statements.pairs(row, "parameters"),
                Statements.texts(row, "outcomes").stream()
                        .map(key -> new Outcome(key, bulk.contains(key)))
                        .toList(),
                row.getString("outcome"),
                row.getString("note"),
                Statements.instant(row, "ended_at"),
                row.getString("process_key"),
                row.getInt("process_version"),
                row.getString("element_id"),
                row.getString("instance_id"));
    }

    private Statements statements() {
        return new Statements(database);
    }
}
