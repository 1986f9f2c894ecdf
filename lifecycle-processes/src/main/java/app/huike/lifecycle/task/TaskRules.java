package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which tasks somebody may see, narrowed by what is asked for, as conditions of a query: all of them; or one's own, and for each of
 * one's roles those of that group, in one's team, that nobody has. Each condition can be read along an index.
 */
final class TaskRules {

    private final Actor actor;
    private final TaskFilter filter;
    private final Map<String, Object> values = new TreeMap<>();
    private final List<String> arms = new ArrayList<>();

    TaskRules(Actor actor, TaskFilter filter) {
        this.actor = actor;
        this.filter = filter;
        say();
    }

    /** All that the actor may see. */
    static TaskRules of(Actor actor) {
        return new TaskRules(actor, new TaskFilter(false, false, false, null, null));
    }

    /** Conditions over the table {@code t} that exclude each other: together they are what is seen. */
    List<String> arms() {
        return arms;
    }

    /** One condition for a single task. */
    String seen() {
        return arms.isEmpty() ? "false" : arms.stream().collect(Collectors.joining(") or (", "((", "))"));
    }

    /** The values of all parameters of the conditions. */
    Map<String, Object> values() {
        return values;
    }

    private void say() {
        if (filter.mine()) {
            mine();
        } else if (actor.may(Permission.TASK_WORK_ALL)) {
            arms.add(narrowed(filter.unassigned() ? "t.assignee is null" : "true"));
        } else {
            if (!filter.unassigned()) {
                mine();
            }
            actor.roles().forEach(this::ofRole);
        }
    }

    private void mine() {
        values.put("me", actor.login());
        arms.add(narrowed("t.assignee = :me"));
    }

    private void ofRole(Role role) {
        String group = "group" + arms.size();
        values.put(group, role.key());
        values.put("team", actor.team());
        arms.add(narrowed("t.assignee is null and t.candidate_group = :" + group + " and t.team = :team"));
    }

    private String narrowed(String condition) {
        StringBuilder all = new StringBuilder(condition);
        if (filter.open()) {
            all.append(" and t.state in ('OPEN', 'CLAIMED')");
        }
        if (filter.customerId() != null) {
            all.append(" and t.customer_id = :customer");
            values.put("customer", filter.customerId());
        }
        if (filter.kind() != null) {
            all.append(" and t.kind = :kind");
            values.put("kind", filter.kind());
        }
        return all.toString();
    }
}
