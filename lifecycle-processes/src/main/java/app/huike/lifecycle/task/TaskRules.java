package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * Which tasks somebody may see, narrowed by what is asked for, as conditions of a query: all of them; or one's own, and for each of
 * one's roles those of that group, in one's team, that nobody has.
 */
final class TaskRules {

    /** One condition over the table {@code t}, with its values. */
    record Arm(String condition, List<Object> values) {}

    private final Actor actor;
    private final TaskFilter filter;

    TaskRules(Actor actor, TaskFilter filter) {
        this.actor = actor;
        this.filter = filter;
    }

    /** All that the actor may see. */
    static TaskRules of(Actor actor) {
        return new TaskRules(actor, new TaskFilter(false, false, false, null, null));
    }

    /** Conditions that exclude each other: together they are what is seen. */
    List<Arm> arms() {
        List<Arm> arms = new ArrayList<>();
        if (filter.mine()) {
            arms.add(narrowed("t.assignee = ?", actor.login()));
        } else if (actor.may(Permission.TASK_WORK_ALL)) {
            arms.add(narrowed(filter.unassigned() ? "t.assignee is null" : "true"));
        } else {
            if (!filter.unassigned()) {
                arms.add(narrowed("t.assignee = ?", actor.login()));
            }
            for (Role role : actor.roles()) {
                arms.add(narrowed(
                        "t.assignee is null and t.candidate_group = ? and t.team = ?", role.key(), actor.team()));
            }
        }
        return arms;
    }

    /** One condition for a single task. */
    String seen(List<Object> values) {
        List<String> conditions = new ArrayList<>();
        for (Arm arm : arms()) {
            conditions.add("(" + arm.condition() + ")");
            values.addAll(arm.values());
        }
        return "(" + String.join(" or ", conditions) + ")";
    }

    private Arm narrowed(String condition, Object... given) {
        StringBuilder all = new StringBuilder(condition);
        List<Object> values = new ArrayList<>(List.of(given));
        if (filter.open()) {
            all.append(" and t.state in ('OPEN', 'CLAIMED')");
        }
        if (filter.customerId() != null) {
            all.append(" and t.customer_id = ?");
            values.add(filter.customerId());
        }
        if (filter.kind() != null) {
            all.append(" and t.kind = ?");
            values.add(filter.kind());
        }
        return new Arm(all.toString(), values);
    }
}
