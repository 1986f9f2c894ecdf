package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Rights;
import app.huike.crm.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The door of the board on which a lead shares out work: what each account manager does next, side by side. */
@Stateless
public class TaskBoard {

    /** A lane is what somebody does next, and not all that he has. */
    private static final int SHOWN = 8;

    private static final String NEXT =
            " and t.state in ('OPEN', 'CLAIMED') and (t.later_until is null or t.later_until <= :now)"
                    + " order by t.due_at, t.id limit " + SHOWN;

    /**
     * What one person has.
     *
     * @param person null for what nobody has
     * @param load how much it is in all
     * @param next the tasks that are due first, at most eight, and none that are put off
     */
    public record Lane(PersonView person, TaskFigures.Load load, List<TaskView> next) {}

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    @Inject
    private TaskFigures figures;

    @Inject
    private BusinessClock clock;

    /** First what nobody has, then each account manager's, by name. Three statements, however many people there are. */
    public List<Lane> lanes() {
        Rights.require(Permission.TASK_WORK_ALL);
        Map<String, TaskFigures.Load> loads = figures.people().stream()
                .collect(Collectors.toMap(load -> String.valueOf(load.who()), Function.identity()));
        List<PersonView> managers = people.withRole(Role.ACCOUNT_MANAGER).stream()
                .sorted(Comparator.comparing(PersonView::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        Map<String, List<TaskView>> next =
                next(managers.stream().map(PersonView::login).toList());
        List<Lane> lanes = new ArrayList<>();
        lanes.add(lane(null, loads, next));
        managers.forEach(person -> lanes.add(lane(person, loads, next)));
        return lanes;
    }

    private static Lane lane(PersonView person, Map<String, TaskFigures.Load> loads, Map<String, List<TaskView>> next) {
        String who = person == null ? null : person.login();
        return new Lane(
                person,
                loads.getOrDefault(String.valueOf(who), new TaskFigures.Load(who, 0, 0, 0, 0, 0)),
                next.getOrDefault(String.valueOf(who), List.of()));
    }

    private Map<String, List<TaskView>> next(List<String> logins) {
        Sql sql = database.sql("select " + TaskTable.COLUMNS
                + " from ((select t.* from lifecycle_task t where t.assignee is null" + NEXT
                + ") union all (select one.* from unnest(cast(:logins as text[])) as who (login)"
                + " cross join lateral (select t.* from lifecycle_task t where t.assignee = who.login" + NEXT
                + ") one)) t join customer_card c on c.id = t.customer_id order by t.due_at, t.id");
        return sql.set("logins", logins).set("now", clock.instant()).list(TaskTable::view).stream()
                .collect(Collectors.groupingBy(task -> String.valueOf(task.assignee())));
    }
}
