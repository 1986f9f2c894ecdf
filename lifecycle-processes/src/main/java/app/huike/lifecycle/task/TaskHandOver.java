package app.huike.lifecycle.task;

import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import app.huike.lifecycle.task.TaskTable.Stored;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;

/**
 * The door by which tasks go from one person to another: whoever has one gives it to a colleague of the group, a lead gives anybody's to
 * anybody who may work on it. Another's task is {@code TASK_UNKNOWN}.
 */
@Stateless
public class TaskHandOver {

    private static final int LONGEST_NOTE = 1000;

    @Inject
    private TaskTable table;

    @Inject
    private TaskRows rows;

    @Inject
    private JourneyLock journeys;

    @Inject
    private TaskService engine;

    @Inject
    private People people;

    @Inject
    private TaskSkills skills;

    @Inject
    private JourneyLog log;

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** Those to whom whoever acts may give the task, by name. */
    public List<PersonView> colleagues(String id) {
        TaskView task = table.get(TaskRules.of(TaskWorker.require()), id)
                .orElseThrow(TaskInbox::unknown)
                .view();
        return Stream.concat(people.withRole(Role.of(task.group())).stream(), people.withRole(Role.LEAD).stream())
                .filter(person -> !person.login().equals(task.assignee()))
                .filter(person -> suits(person, task))
                .distinct()
                .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                .toList();
    }

    /**
     * Gives the task to somebody. What was typed for it stays as a draft that the next one sees.
     *
     * @param note at most 1,000 characters; may be null
     * @throws Refused {@code TASK_CLAIMED} (by another, unless whoever acts leads), {@code TASK_LENT}, {@code TASK_DONE}, {@code TASK_GONE},
     *     {@code PERSON_UNKNOWN}, {@code PERSON_UNSUITABLE} for somebody who may not work on it, {@code SKILL_MISSING} for one who cannot (a lead
     *     gives it to him all the same, with a note that says why), {@code FIELD_INVALID}
     */
    public void handOver(String id, String login, String note) {
        give(id, login, note, false);
    }

    /**
     * The same, but the task comes back to whoever acts when the colleague is done with it: that one gives it back, and cannot finish it.
     *
     * @throws Refused as of {@link #handOver}
     */
    public void lend(String id, String login, String note) {
        give(id, login, note, true);
    }

    /**
     * Gives a task that was lent back to whom it comes back to, or to the group where that one is gone.
     *
     * @param note what was done or found out; at most 1,000 characters; may be null
     * @throws Refused {@code TASK_UNKNOWN}, {@code TASK_DONE}, {@code TASK_GONE}, {@code TASK_NOT_LENT}
     */
    public void giveBack(String id, String note) {
        Actor actor = TaskWorker.require();
        String told = checked(note);
        Stored stored = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        stored.refuseEndedOrAnothers(actor);
        TaskView task = stored.view();
        if (task.returnsTo() == null) {
            throw Refused.conflict("TASK_NOT_LENT");
        }
        String back = people.find(task.returnsTo())
                .filter(PersonView::active)
                .map(PersonView::login)
                .orElse(null);
        journeys.hold(task.instance());
        if (back == null) {
            engine.setAssignee(id, rows.released(id));
        } else {
            rows.handed(id, back);
            engine.setAssignee(id, back);
            remember(stored, actor, "", new HandedOver(task.assignee(), back, actor.login(), told, clock.instant()));
        }
    }

    private static String checked(String note) {
        Check check = new Check();
        String told = check.lines("note", note, LONGEST_NOTE);
        check.refuse();
        return told;
    }

    private void give(String id, String login, String note, boolean comesBack) {
        Actor actor = TaskWorker.require();
        String told = checked(note);
        Stored stored = table.lock(TaskRules.of(actor), id).orElseThrow(TaskInbox::unknown);
        TaskView task = stored.view();
        stored.refuseEndedOrAnothers(actor);
        task.refuseLent(actor);
        PersonView next =
                people.find(login).filter(PersonView::active).orElseThrow(() -> Refused.unknown("PERSON_UNKNOWN"));
        if (!suits(next, task) || next.login().equals(task.inReviewOf())) {
            throw Refused.rule("PERSON_UNSUITABLE").with("person", next.name());
        }
        String lacks = skills.lacks(id, next.login());
        if (!lacks.isEmpty() && (told == null || !actor.may(Permission.TASK_WORK_ALL))) {
            throw TaskSkills.missing(lacks);
        }
        journeys.hold(task.instance());
        rows.handed(id, next.login(), comesBack ? actor.login() : null);
        engine.setAssignee(id, next.login());
        remember(
                stored,
                actor,
                lacks,
                new HandedOver(task.assignee(), next.login(), actor.login(), told, clock.instant()));
    }

    /** All that gave it from one to another, the latest first. */
    public List<HandedOver> history(String id) {
        table.get(TaskRules.of(TaskWorker.require()), id).orElseThrow(TaskInbox::unknown);
        return database.sql("select * from task_hand_over where task_id = :task order by at desc, no desc")
                .set("task", id)
                .list(row -> new HandedOver(
                        row.text("from_login"),
                        row.text("to_login"),
                        row.text("by_login"),
                        row.text("note"),
                        row.instant("at")));
    }

    /** Whoever leads may work on all; of the others those of the group, where the customer's team is theirs. */
    private static boolean suits(PersonView person, TaskView task) {
        boolean ofTheGroup = person.roles().stream().anyMatch(role -> role.key().equals(task.group()));
        return person.roles().stream().anyMatch(role -> role.may(Permission.TASK_WORK_ALL))
                || ofTheGroup && Optional.ofNullable(person.team()).equals(Optional.ofNullable(task.team()));
    }

    private void remember(Stored stored, Actor actor, String lacks, HandedOver gone) {
        TaskView task = stored.view();
        database.sql("insert into task_hand_over (task_id, from_login, to_login, by_login, note, at)"
                        + " values (:task, :from, :to, :by, :note, :at)")
                .set("task", task.id())
                .set("from", gone.from())
                .set("to", gone.to())
                .set("by", gone.by())
                .set("note", gone.note())
                .set("at", gone.at())
                .update();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", task.kind());
        detail.put("task", task.id());
        detail.put("to", gone.to());
        if (gone.from() != null) {
            detail.put("from", gone.from());
        }
        if (stored.isCoveredBy(actor) || task.standsInFor() != null) {
            detail.put("for", task.standsInFor() == null ? task.assignee() : task.standsInFor());
        }
        if (!lacks.isEmpty()) {
            detail.put("although", lacks);
        }
        log.add(task.customerId(), "TASK_HANDED_OVER", null, detail);
    }
}
