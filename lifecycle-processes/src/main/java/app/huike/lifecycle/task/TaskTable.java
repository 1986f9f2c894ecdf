package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.lifecycle.task.TaskView.Outcome;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the projection table. A list is put together from one arm for each way in which somebody may see a task; each arm is read along
 * an index and stops after one page, however many tasks there are.
 */
@ApplicationScoped
class TaskTable {

    private static final String COLUMNS =
            "t.*, c.ref customer_ref, coalesce(nullif(trim(c.name), ''), c.ref) customer_name";

    @Inject
    private CrmDatabase database;

    /** One task with what only the inbox needs of it. */
    record Stored(TaskView view, String contact, List<String> reached) {}

    Page<TaskView> find(TaskRules rules, PageRequest page) {
        String upTo = " order by t.due_at, t.id limit " + (page.limit() + 1);
        TaskCursor after = page.cursor() == null ? null : TaskCursor.read(page.cursor());
        String tail = (after == null ? "" : " and (t.due_at, t.id) > (:afterDue, :afterId)") + upTo;
        Sql sql = asked(
                "select " + COLUMNS + " from (" + arms(rules, "t.*", tail) + ") t"
                        + " join customer_card c on c.id = t.customer_id" + upTo,
                rules);
        if (after != null) {
            sql.set("afterDue", after.dueAt()).set("afterId", after.id());
        }
        List<TaskView> found = sql.list(TaskTable::view);
        boolean more = found.size() > page.limit();
        List<TaskView> items = more ? found.subList(0, page.limit()) : found;
        return new Page<>(items, more ? TaskCursor.behind(items.get(items.size() - 1)) : null);
    }

    int count(TaskRules rules) {
        return asked("select sum(n)::int as n from (" + arms(rules, "count(*) n", "") + ") counted", rules)
                .one(row -> row.integer("n"))
                .orElse(0);
    }

    /** When the next task of these falls due. */
    Optional<Instant> nextDue(TaskRules rules) {
        return asked("select min(due_at) due_at from (" + arms(rules, "min(t.due_at) due_at", "") + ") t", rules)
                .one(row -> row.instant("due_at"));
    }

    private static String arms(TaskRules rules, String columns, String tail) {
        return rules.arms().stream()
                .map(arm -> "(select " + columns + " from lifecycle_task t where " + arm + tail + ")")
                .collect(Collectors.joining(" union all "));
    }

    private Sql asked(String text, TaskRules rules) {
        Sql sql = database.sql(text);
        rules.values().forEach(sql::set);
        return sql;
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
        return asked(
                        "select " + COLUMNS + " from lifecycle_task t join customer_card c on c.id = t.customer_id"
                                + " where t.id = :id and " + rules.seen() + locking,
                        rules)
                .set("id", id)
                .one(TaskTable::stored);
    }

    /** The open tasks of one person, each with its running process. */
    Map<String, String> openOf(String login) {
        Map<String, String> tasks = new LinkedHashMap<>();
        database.sql(
                        "select id, instance_id from lifecycle_task where assignee = :login and state in ('OPEN', 'CLAIMED')"
                                + " order by id for update")
                .set("login", login)
                .list(row -> tasks.put(row.text("id"), row.text("instance_id")));
        return tasks;
    }

    private static Stored stored(Row row) throws SQLException {
        return new Stored(view(row), row.text("contact"), row.texts("reached"));
    }

    private static Wish wish(String written) {
        return written == null ? null : Wish.of(written);
    }

    private static TaskView view(Row row) throws SQLException {
        Map<String, String> wants = Pairs.of(row.texts("wants"));
        List<String> bulk = row.texts("bulk");
        return new TaskView(
                row.text("id"),
                row.text("kind"),
                row.uuid("customer_id"),
                row.text("customer_ref"),
                row.text("customer_name"),
                row.constant("state", State.class),
                row.text("assignee"),
                row.text("candidate_group"),
                row.instant("created_at"),
                row.instant("due_at"),
                row.integer("priority"),
                Pairs.of(row.texts("parameters")),
                row.texts("outcomes").stream()
                        .map(key -> new Outcome(key, bulk.contains(key), wish(wants.get(key))))
                        .toList(),
                row.text("outcome"),
                row.text("note"),
                row.instant("ended_at"),
                row.text("process_key"),
                row.integer("process_version"),
                row.text("element_id"),
                row.text("instance_id"));
    }
}
