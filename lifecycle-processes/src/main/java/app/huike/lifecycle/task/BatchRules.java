package app.huike.lifecycle.task;

import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would become of each of the chosen tasks, as one expression over all of them: the same that each task's own door would say, so that a
 * preview tells it before. When its turn comes the door is asked all the same.
 */
final class BatchRules {

    private final TaskRules tasks;
    private final String among;
    private final String lacks;
    private final String outcome;
    private final Map<String, Object> values;

    /**
     * @param tasks what whoever acts may see of those chosen
     * @param next who would get them; null unless they are handed over
     * @param today the shop's day: certificates end
     */
    BatchRules(Actor actor, TaskRules tasks, TaskChoice choice, BatchDeed deed, PersonView next, LocalDate today) {
        this.tasks = tasks;
        this.values = new TreeMap<>(tasks.values());
        this.among = choice.isAll() ? "" : " where t.id = any(cast(:picked as text[]))";
        if (!choice.isAll()) {
            values.put("picked", choice.ids());
        }
        // a lead gives it all the same: there is always a reason
        this.lacks = next == null || actor.may(Permission.TASK_WORK_ALL) ? "cast(null as text)" : lacks(next, today);
        this.outcome = deed == null ? "null" : outcome(actor, deed, next);
    }

    /** The chosen tasks {@code t}. */
    String chosen() {
        return "(select t.* from (" + tasks.select("t.*", "") + ") t" + among + ") t";
    }

    /** Why a task {@code t} would be left out; null where it would be done. */
    String outcome() {
        return outcome;
    }

    /** What the next one lacks for a task {@code t}; null where that is not asked. */
    String lacks() {
        return lacks;
    }

    Map<String, Object> values() {
        return values;
    }

    private String outcome(Actor actor, BatchDeed deed, PersonView next) {
        // what another has begun is finished by nobody else; a lead may give it away, or put it off
        boolean anybodys = actor.may(Permission.TASK_WORK_ALL) && deed.kind() != BatchDeed.Kind.COMPLETE;
        if (!anybodys) {
            values.put("actor", actor.login());
        }
        return "case when t.state = 'DONE' or exists (select 1 from task_draft d where d.task_id = t.id and d.leaves_at is not null)"
                + " then 'TASK_DONE' when t.state = 'GONE' then 'TASK_GONE'"
                + (anybodys
                        ? ""
                        : " when t.state = 'CLAIMED' and t.assignee <> :actor"
                                + " and coalesce(task_substitute(t.assignee, t.process_key, t.stage, t.kind), '') <> :actor then 'TASK_CLAIMED'")
                + (anybodys || deed.kind() == BatchDeed.Kind.PUT_OFF
                        ? ""
                        : " when t.returns_to is not null and t.assignee = :actor then 'TASK_LENT'")
                + switch (deed.kind()) {
                    case HAND_OVER -> toSomebody(next);
                    case COMPLETE -> withAnOutcome(deed.outcome());
                    case PUT_OFF -> "";
                }
                + " end";
    }

    private String lacks(PersonView next, LocalDate today) {
        values.put("next", next.login());
        values.put("skilledOn", today);
        return "nullif(person_lacks(:next, t.needs_certificate, case when t.needs_language then t.language end, :skilledOn), '')";
    }

    private String toSomebody(PersonView next) {
        values.put("next", next.login());
        String theirs =
                " when t.assignee = :next then 'TASK_THEIRS' when " + lacks + " is not null then 'SKILL_MISSING'";
        if (next.roles().stream().anyMatch(role -> role.may(Permission.TASK_WORK_ALL))) {
            return theirs;
        }
        values.put("nextTeam", next.team());
        values.put("groups", next.roles().stream().map(Role::key).toList());
        return theirs + " when t.candidate_group <> all(cast(:groups as text[]))"
                + " or t.team is distinct from cast(:nextTeam as text) then 'PERSON_UNSUITABLE'";
    }

    private String withAnOutcome(String outcome) {
        values.put("outcome", List.of(outcome));
        return " when t.in_review_of is not null then 'TASK_IN_REVIEW' when not t.bulk @> cast(:outcome as text[]) or t.reached @> cast(:outcome as text[])"
                + " then 'OUTCOME_NOT_BULK'";
    }
}
