package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Role;
import app.huike.crm.shared.SearchText;
import app.huike.lifecycle.task.TaskFilter.Which;
import app.huike.lifecycle.task.TaskFilter.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which tasks somebody may see, narrowed by what is asked for, as conditions of a query: all of them; or one's own and those of whom one
 * stands in for, and for each of one's roles those of that group, in one's team, that nobody has. What is being finished is open no more. Each condition can be read along an index.
 */
final class TaskRules {

    private final Actor actor;
    private final TaskFilter filter;
    private final String prefix;
    private final Map<String, Object> values = new TreeMap<>();
    private final List<Arm> arms = new ArrayList<>();
    private final String criteria;
    private final TaskDays days;

    private TaskRules(Actor actor, TaskFilter filter, TaskDays days, String prefix) {
        this.actor = actor;
        this.filter = filter;
        this.prefix = prefix;
        this.days = days;
        this.criteria = criteria(days) + putOff(days);
        say();
    }

    /**
     * One way in which tasks may be seen.
     *
     * @param people rows that the condition goes by, one after the other; null where it needs none
     */
    private record Arm(String people, String condition) {

        String select(String columns, String tail) {
            return people == null
                    ? "(select " + columns + " from lifecycle_task t where " + condition + tail + ")"
                    : "(select " + columns + " from " + people
                            + " cross join lateral (select * from lifecycle_task t where " + condition + tail + ") t)";
        }

        String seen() {
            return people == null ? condition : "exists (select 1 from " + people + " where " + condition + ")";
        }
    }

    static TaskRules of(Actor actor, TaskFilter filter, TaskDays days) {
        return of(actor, filter, days, "");
    }

    /** @param prefix of the names of all parameters but the days, so that one query may go by several rules */
    static TaskRules of(Actor actor, TaskFilter filter, TaskDays days, String prefix) {
        return new TaskRules(actor, filter, days, prefix);
    }

    /** All that the actor may see. */
    static TaskRules of(Actor actor) {
        return of(actor, new TaskFilter(Whose.ALL, Which.ANY, null, TaskCriteria.NONE), null);
    }

    /**
     * All that is seen, one arm for each way in which it may be: they exclude each other.
     *
     * @param columns over the table {@code t}
     * @param tail of each arm, such as its order and limit
     */
    String select(String columns, String tail) {
        return arms.isEmpty()
                ? "select " + columns + " from lifecycle_task t where false"
                : arms.stream().map(arm -> arm.select(columns, tail)).collect(Collectors.joining(" union all "));
    }

    /** One condition for a single task. */
    String seen() {
        return arms.isEmpty()
                ? "false"
                : arms.stream().map(Arm::seen).collect(Collectors.joining(") or (", "((", "))"));
    }

    /** The values of all parameters of the conditions. */
    Map<String, Object> values() {
        return values;
    }

    /** Whether the plan of a query hangs on what is asked for. */
    boolean narrows() {
        return !filter.criteria().isNothing();
    }

    private void say() {
        if (filter.whose() == Whose.MINE) {
            mine();
        } else if (actor.may(Permission.TASK_WORK_ALL)) {
            all();
        } else {
            if (filter.whose() != Whose.GROUP) {
                mine();
            }
            actor.roles().forEach(this::ofRole);
        }
    }

    private void all() {
        switch (filter.whose()) {
            case GROUP -> arm("t.assignee is null" + fit());
            case TEAM -> arm("t.team = " + value("team", actor.team()));
            default -> arm("true");
        }
    }

    /** One's own, and those of people who are away and for whom one stands in: for each of them along an index. */
    private void mine() {
        String me = value("me", actor.login());
        arm("t.assignee = " + me);
        arms.add(new Arm(
                "(select distinct a.login from absence a join absence_substitute s on s.absence_id = a.id"
                        + " where a.state = 'AWAY' and s.login = " + me + ") away",
                narrowed("t.assignee = away.login and t.state in ('OPEN', 'CLAIMED')"
                        + " and task_substitute(t.assignee, t.process_key, t.stage, t.kind) = " + me)));
    }

    private void arm(String condition) {
        arms.add(new Arm(null, narrowed(condition)));
    }

    private void ofRole(Role role) {
        String group = value("group" + arms.size(), role.key());
        arm("t.assignee is null and t.candidate_group = " + group + " and t.team = " + value("team", actor.team())
                + fit());
    }

    /** What waits in the group is offered to those only who can do it, and nobody's own to be looked at once more; looked at alone, it says what they lack. */
    private String fit() {
        return days == null
                ? ""
                : " and (t.needs_certificate is null and not t.needs_language or person_lacks("
                        + value("me", actor.login()) + ", t.needs_certificate,"
                        + " case when t.needs_language then t.language end, " + value("today", days.today())
                        + ") = '') and (t.in_review_of is null or t.in_review_of <> " + value("me", actor.login())
                        + ")";
    }

    private String narrowed(String condition) {
        StringBuilder all = new StringBuilder(condition);
        if (filter.which() != Which.ANY) {
            all.append(" and t.state in ('OPEN', 'CLAIMED') and not exists (select 1 from task_draft d"
                    + " where d.task_id = t.id and d.leaves_at is not null)");
        }
        if (filter.customerId() != null) {
            all.append(" and t.customer_id = ").append(value("customer", filter.customerId()));
        }
        return all.append(criteria).toString();
    }

    /** Indices go by what is due: those that are put off are few. */
    private String putOff(TaskDays days) {
        if (filter.which() != Which.TO_DO && filter.which() != Which.LATER) {
            return "";
        }
        values.put("now", days.now());
        return filter.which() == Which.LATER
                ? " and t.later_until > :now"
                : " and (t.later_until is null or t.later_until <= :now)";
    }

    private String criteria(TaskDays days) {
        TaskCriteria wanted = filter.criteria();
        StringBuilder all = new StringBuilder();
        wanted.chosen().forEach((facet, chosen) -> {
            if (facet == TaskFacet.DUE) {
                values.put("now", days.now());
                values.put("tomorrow", days.tomorrow());
                values.put("nextWeek", days.nextWeek());
            }
            all.append(" and ").append(facet.oneOf(value(facet.parameter(), chosen)));
        });
        if (wanted.valueFrom() != null) {
            all.append(" and t.value_minor >= ").append(value("value", wanted.valueFrom()));
        }
        List<List<String>> words = SearchText.words(wanted.text());
        for (int word = 0; word < words.size(); word++) {
            all.append(" and (").append(oneOf(words.get(word), "word" + word)).append(")");
        }
        return all.toString();
    }

    private String oneOf(List<String> patterns, String name) {
        List<String> ways = new ArrayList<>();
        for (String pattern : patterns) {
            ways.add("t.search_text like " + value(name + "way" + ways.size(), pattern));
        }
        return String.join(" or ", ways);
    }

    private String value(String name, Object value) {
        values.put(prefix + name, value);
        return ":" + prefix + name;
    }
}
