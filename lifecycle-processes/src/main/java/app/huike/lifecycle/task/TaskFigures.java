package app.huike.lifecycle.task;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * The door of the lead's figures: who has how much to do, how long it has waited, and whether promises were kept. For whoever leads; sums of
 * teams first, people by name and never by rank.
 */
@Stateless
public class TaskFigures {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private static final String OPEN = " count(*) filter (where open)::int as open,"
            + " count(*) filter (where open and not waits and due_at < :now)::int as overdue,"
            + " count(*) filter (where open and not waits and due_at >= :now and due_at < :tomorrow)::int as today,"
            + " count(*) filter (where open and waits)::int as later,"
            + " count(*) filter (where not open)::int as done";
    private static final String LATELY =
            " from (select team, due_at, state <> 'DONE' as open, coalesce(later_until > :now, false) as waits,"
                    + " case when state = 'DONE' then ended_by else assignee end as person from lifecycle_task"
                    + " where state in ('OPEN', 'CLAIMED') or state = 'DONE' and ended_at >= :week and reopened_as is null) t";

    /**
     * What somebody, or a team, has to do.
     *
     * @param who login or team; null for what nobody has
     * @param overdue due before now, and not put off
     * @param today due today and not overdue, and not put off
     * @param later put off
     * @param done finished in the last seven days
     */
    public record Load(String who, int open, int overdue, int today, int later, int done) {}

    /** How long a team's open tasks have waited since they were made. */
    public record Ageing(String team, int underOneDay, int underThreeDays, int underSevenDays, int longer) {}

    /**
     * Whether tasks were finished when they were due, of those finished in the last thirty days. Tasks that the process no longer needed, and those that were opened again, do not
     * count, nor do those that were overdue when they came to whoever finished them, nor those that were put off before they were due and finished
     * after that: how many these were is told beside. A task's due date is in working time, by the promise to the customer's tier.
     *
     * @param process key of the process
     * @param tier key of the customer's tier; empty for whoever is no member
     * @param done those that count
     * @param putOff those that do not count
     */
    public record Kept(String process, String tier, int done, int inTime, int putOff) {}

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    @Inject
    private Shop shop;

    /** Each team's, by its name. */
    public List<Load> teams() {
        return loads("select team as who," + OPEN + LATELY + " group by team order by team");
    }

    /** Each person's, by login; the first is what nobody has. */
    public List<Load> people() {
        return loads("select person as who," + OPEN + LATELY + " group by person order by person nulls first");
    }

    private List<Load> loads(String text) {
        Rights.require(Permission.TASK_WORK_ALL);
        TaskDays days = TaskDays.at(clock.instant(), shop);
        return database.sql(text)
                .set("now", days.now())
                .set("tomorrow", days.tomorrow())
                .set("week", days.now().minus(WEEK))
                .list(row -> new Load(
                        row.text("who"),
                        row.integer("open"),
                        row.integer("overdue"),
                        row.integer("today"),
                        row.integer("later"),
                        row.integer("done")));
    }

    /** Each team's, by its name. */
    public List<Ageing> ageing() {
        Rights.require(Permission.TASK_WORK_ALL);
        Sql sql = database.sql("select team, count(*) filter (where age < interval '1 day')::int as one,"
                + " count(*) filter (where age >= interval '1 day' and age < interval '3 days')::int as three,"
                + " count(*) filter (where age >= interval '3 days' and age < interval '7 days')::int as seven,"
                + " count(*) filter (where age >= interval '7 days')::int as longer"
                + " from (select team, cast(:now as timestamptz) - created_at as age from lifecycle_task"
                + " where state in ('OPEN', 'CLAIMED')) t group by team order by team");
        return sql.set("now", clock.instant())
                .list(row -> new Ageing(
                        row.text("team"),
                        row.integer("one"),
                        row.integer("three"),
                        row.integer("seven"),
                        row.integer("longer")));
    }

    /** By process, and in it by tier, the highest first. */
    public List<Kept> kept() {
        Rights.require(Permission.TASK_WORK_ALL);
        return database.sql("select process_key, tier, count(*) filter (where not put_off)::int as done,"
                        + " count(*) filter (where ended_at <= due_at)::int as in_time,"
                        + " count(*) filter (where put_off)::int as put_off from (select *,"
                        + " coalesce(ended_at > due_at and put_off_at <= due_at, false) as put_off from lifecycle_task t"
                        + " where state = 'DONE' and ended_at >= :since and reopened_as is null"
                        + " and (stands_in_for is null or stands_in_at <= due_at) and not exists (select 1 from task_hand_over h"
                        + " where h.task_id = t.id and h.to_login = t.ended_by and h.at > t.due_at)) t"
                        + " group by process_key, tier order by process_key, "
                        + TaskOrder.TIER.key())
                .set("since", clock.instant().minus(MONTH))
                .list(row -> new Kept(
                        row.text("process_key"),
                        row.text("tier"),
                        row.integer("done"),
                        row.integer("in_time"),
                        row.integer("put_off")));
    }
}
