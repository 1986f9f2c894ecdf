package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.People;
import app.huike.crm.security.Permission;
import app.huike.crm.security.PersonView;
import app.huike.crm.security.Role;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The door of the plan of a week: which calls, visits and appointments fall due on which day, for whom. Whoever works sees his own, a lead that of every account
 * manager. What was put off stands on the day on which it comes back, where that is later.
 */
@Stateless
public class TaskWeek {

    private static final int DAYS = 7;

    /** So many of a day are told; of the rest how many they are. */
    private static final int TOLD = 4;

    /**
     * A person's day.
     *
     * @param count all that falls due on it
     * @param first the earliest of them, at most four
     */
    public record Day(LocalDate day, int count, List<TaskView> first) {}

    /** A person's week, Monday first. */
    public record Row(PersonView person, List<Day> days) {}

    private record Due(String login, LocalDate day, int count, TaskView task) {}

    @Inject
    private CrmDatabase database;

    @Inject
    private People people;

    @Inject
    private Shop shop;

    /** The Monday of the week in which a day lies. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The week that begins on that Monday. */
    public List<Row> of(LocalDate monday) {
        Actor actor = TaskWorker.require();
        List<PersonView> shown = actor.may(Permission.TASK_WORK_ALL)
                ? people.withRole(Role.ACCOUNT_MANAGER).stream()
                        .sorted(Comparator.comparing(PersonView::name, String.CASE_INSENSITIVE_ORDER))
                        .toList()
                : people.find(actor.login()).stream().toList();
        Map<String, Map<LocalDate, List<Due>>> due = due(
                        shown.stream().map(PersonView::login).toList(), monday)
                .collect(Collectors.groupingBy(Due::login, Collectors.groupingBy(Due::day)));
        return shown.stream()
                .map(person -> new Row(person, week(monday, due.getOrDefault(person.login(), Map.of()))))
                .toList();
    }

    private static List<Day> week(LocalDate monday, Map<LocalDate, List<Due>> due) {
        return IntStream.range(0, DAYS)
                .mapToObj(monday::plusDays)
                .map(day -> day(day, due.getOrDefault(day, List.of())))
                .toList();
    }

    private static Day day(LocalDate day, List<Due> due) {
        return new Day(
                day,
                due.stream().mapToInt(Due::count).findFirst().orElse(0),
                due.stream().map(Due::task).toList());
    }

    /** One statement: of each person's days the first few, and how many there are. */
    private Stream<Due> due(List<String> logins, LocalDate monday) {
        String sql = "select " + TaskTable.COLUMNS
                + " from (select t.*, count(*) over (partition by assignee, day) as of_day,"
                + " row_number() over (partition by assignee, day order by falls_due, id) as place from (select t.*,"
                + " greatest(due_at, later_until) as falls_due, cast(greatest(due_at, later_until) at time zone :zone as date) as day"
                + " from lifecycle_task t where assignee = any (cast(:logins as text[])) and state in ('OPEN', 'CLAIMED')) t"
                + " where falls_due >= :from and falls_due < :until) t join customer_card c on c.id = t.customer_id"
                + " where place <= " + TOLD + " order by falls_due, t.id";
        Function<LocalDate, Instant> midnight =
                day -> day.atStartOfDay(shop.zone()).toInstant();
        return database
                .sql(sql)
                .set("zone", shop.zone().getId())
                .set("logins", logins)
                .set("from", midnight.apply(monday))
                .set("until", midnight.apply(monday.plusDays(DAYS)))
                .list(row -> new Due(row.text("assignee"), row.day("day"), row.integer("of_day"), TaskTable.view(row)))
                .stream();
    }
}
