package app.huike.lifecycle.task;

import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskView.Outcome;
import app.huike.lifecycle.task.TaskView.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the projection table. A list is put together from one arm for each way in which somebody may see a task; each arm is read along
 * an index and stops after one page, however many tasks there are.
 */
@ApplicationScoped
class TaskTable {

    static final String COLUMNS = "t.*, c.ref customer_ref, coalesce(nullif(trim(c.name), ''), c.ref) customer_name";

    @Inject
    private CrmDatabase database;

    /**
     * One task with what only the inbox needs of it.
     *
     * @param review outcomes that wait for a second person
     * @param substitute login of who works on it now in the place of its holder, who is away; null for nobody
     */
    record Stored(TaskView view, String contact, List<String> reached, List<String> review, String substitute) {

        /** Whether that person works on it in the place of whoever has it, who is away. */
        boolean isCoveredBy(Actor actor) {
            return actor.login().equals(substitute);
        }

        /** What the record of contacts says: that somebody was reached, or why not, such as {@code NO_ANSWER}. */
        String contactOf(String outcome) {
            return reached.contains(outcome)
                    ? "REACHED"
                    : outcome.toUpperCase(Locale.ROOT).replace('-', '_');
        }

        /** Whether that outcome tells of a contact: one that is chosen for many tasks at once tells of none. */
        boolean isContact(String outcome) {
            return contact != null
                    && view.outcomes().stream()
                            .noneMatch(
                                    offered -> offered.bulk() && offered.key().equals(outcome));
        }

        /** Where it is a contact; by telephone where nothing is said. */
        Medium medium() {
            return contact == null ? Medium.PHONE : Medium.valueOf(contact);
        }

        /**
         * Refusals {@code TASK_DONE}, {@code TASK_GONE}, and {@code TASK_CLAIMED} where another has begun, unless whoever acts stands in for that one, or
         * leads.
         */
        void refuseEndedOrAnothers(Actor actor) {
            view.refuseEnded();
            boolean anothers = view.state() == State.CLAIMED && !actor.login().equals(view.assignee());
            if (anothers && !isCoveredBy(actor) && !actor.may(Permission.TASK_WORK_ALL)) {
                throw Refused.conflict("TASK_CLAIMED").with("by", view.assignee());
            }
        }
    }

    TaskList find(TaskRules rules, TaskOrder order, int limit, String cursor) {
        TaskCursor from = TaskCursor.read(cursor);
        List<Listed> found = listed(rules, order, limit + 1, from);
        boolean more = found.size() > limit;
        List<Listed> part = new ArrayList<>(more ? found.subList(0, limit) : found);
        return from.forwards()
                ? part(part, from.place() != null, more)
                : part(reversed(part), more, from.place() != null);
    }

    private static TaskList part(List<Listed> part, boolean anyBefore, boolean anyBehind) {
        return new TaskList(
                part.stream().map(Listed::view).toList(),
                anyBefore && !part.isEmpty()
                        ? TaskCursor.before(part.get(0).place()).text()
                        : null,
                anyBehind && !part.isEmpty()
                        ? TaskCursor.behind(part.get(part.size() - 1).place()).text()
                        : null);
    }

    private static List<Listed> reversed(List<Listed> part) {
        Collections.reverse(part);
        return part;
    }

    /** A task, and where it stands in the order that was asked for. */
    private record Listed(TaskView view, TaskCursor.Place place) {}

    private List<Listed> listed(TaskRules rules, TaskOrder order, int limit, TaskCursor from) {
        String upTo = " order by " + (from.forwards() ? order.columns() : order.backwards()) + " limit " + limit;
        String tail = from.place() == null
                ? upTo
                : " and (" + order.columns() + ") " + (from.forwards() ? ">" : "<") + " (" + order.place() + ")" + upTo;
        Sql sql = asked(
                "select " + COLUMNS + ", " + order.key() + " sort_key from (" + rules.select("t.*", tail) + ") t"
                        + " join customer_card c on c.id = t.customer_id" + upTo,
                rules);
        if (from.place() != null) {
            sql.set("atDue", from.place().dueAt()).set("atId", from.place().id());
            if (order != TaskOrder.DUE) {
                sql.set("atKey", from.place().key());
            }
        }
        return sql.list(row -> new Listed(
                view(row), new TaskCursor.Place(row.number("sort_key"), row.instant("due_at"), row.text("id"))));
    }

    /** How many there are by these rules. */
    int count(TaskRules rules) {
        Sql sql = database.sql(
                "select coalesce(sum(n), 0)::int as n from (" + rules.select("count(*) n", "") + ") counted");
        rules.values().forEach(sql::set);
        return sql.one(row -> row.integer("n")).orElseThrow();
    }

    /**
     * How many there are by each of these rules, which have different prefixes, and behind them how many rows each of those queries has: all by one
     * statement.
     *
     * @param most nothing is counted further: where there are a hundred thousand, to count them takes longer than the list itself
     */
    List<Integer> counts(List<TaskRules> all, int most, List<String> more, Map<String, Object> itsValues) {
        Map<String, Object> values = new TreeMap<>(itsValues);
        List<String> counted = new ArrayList<>();
        for (TaskRules rules : all) {
            values.putAll(rules.values());
            counted.add("select " + counted.size() + " as no, count(*)::int as n from (select 1 from ("
                    + rules.select("1 as one", " limit :most") + ") seen limit :most) counted");
        }
        for (String query : more) {
            counted.add("select " + counted.size() + " as no, count(*)::int as n from (" + query + ") counted");
        }
        Sql sql = database.sql(String.join(" union all ", counted) + " order by no")
                .set("most", most);
        values.forEach(sql::set);
        return sql.list(row -> row.integer("n"));
    }

    /** When the next task of these falls due. */
    Optional<Instant> nextDue(TaskRules rules) {
        return asked("select min(due_at) due_at from (" + rules.select("min(t.due_at) due_at", "") + ") t", rules)
                .one(row -> row.instant("due_at"));
    }

    /** What is right for one search is wrong for the next: a plan that PostgreSQL keeps for all of them may read every task. */
    private Sql asked(String text, TaskRules rules) {
        if (rules.narrows()) {
            database.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                    .any();
        }
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
                        "select " + COLUMNS
                                + ", task_substitute(t.assignee, t.process_key, t.stage, t.kind) substitute"
                                + " from lifecycle_task t join customer_card c on c.id = t.customer_id where t.id = :id and "
                                + rules.seen() + locking,
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
        return new Stored(
                view(row), row.text("contact"), row.texts("reached"), row.texts("review"), row.text("substitute"));
    }

    private static Wish wish(String written) {
        return written == null ? null : Wish.of(written);
    }

    private static TaskView.Later later(Row row) throws SQLException {
        Instant until = row.instant("later_until");
        return until == null ? null : new TaskView.Later(until, row.text("later_by"), row.text("later_note"));
    }

    static TaskView view(Row row) throws SQLException {
        Map<String, String> wants = Pairs.of(row.texts("wants"));
        List<String> bulk = row.texts("bulk");
        return new TaskView(
                row.text("id"),
                row.text("kind"),
                row.uuid("customer_id"),
                row.text("customer_ref"),
                row.text("customer_name"),
                new TaskView.Standing(row.text("tier"), row.text("stage"), row.number("value_minor")),
                row.constant("state", State.class),
                row.text("assignee"),
                row.text("stands_in_for"),
                row.text("returns_to"),
                row.text("in_review_of"),
                row.text("candidate_group"),
                row.text("team"),
                row.instant("created_at"),
                row.instant("due_at"),
                later(row),
                row.integer("priority"),
                Pairs.of(row.texts("parameters")),
                row.texts("outcomes").stream()
                        .map(key -> new Outcome(key, bulk.contains(key), wish(wants.get(key))))
                        .toList(),
                new TaskView.Form(TaskField.of(Pairs.of(row.texts("fields"))), Pairs.of(row.texts("answers"))),
                row.text("outcome"),
                row.text("note"),
                row.instant("ended_at"),
                row.text("process_key"),
                row.integer("process_version"),
                row.text("element_id"),
                row.text("instance_id"));
    }
}
