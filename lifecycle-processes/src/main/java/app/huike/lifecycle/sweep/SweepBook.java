package app.huike.lifecycle.sweep;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What sweeps find and do, in PostgreSQL; each method is one statement, however many customers there are. */
@ApplicationScoped
class SweepBook {

    @Inject
    private CrmDatabase database;

    long customers() {
        return database.sql("select count(*) as n from customer_card where erased_at is null")
                .one(row -> row.number("n"))
                .orElse(0L);
    }

    void begin(DailySweep sweep, LocalDate day, int cap, Instant now) {
        database.sql("insert into sweep_run (id, kind, cycle, started_at, cap) values (:id, :kind, :day, :now, :cap)"
                        + " on conflict (kind, cycle) do nothing")
                .set("id", Ids.next())
                .set("kind", sweep.process())
                .set("day", day.toString())
                .set("now", now)
                .set("cap", cap)
                .update();
    }

    boolean ended(String kind, LocalDate day) {
        return database.sql("select 1 from sweep_run where kind = :kind and cycle = :day and ended_at is not null")
                .set("kind", kind)
                .set("day", day.toString())
                .any();
    }

    /** Writes down who is due and was not found for this cycle before, or was passed over until he would consent. */
    void find(DailySweep sweep, Instant now) {
        database.sql("with due as materialized (" + sweep.due() + ")" + consented(sweep)
                        + " insert into due_action (customer_id, kind, cycle, created_at, value_minor)"
                        + " select customer_id, :kind, cycle, :now, value_minor from due on conflict do nothing")
                .set("kind", sweep.process())
                .set("now", now)
                .update();
    }

    /** Asked only of sweeps that pass somebody over: the others have nobody to look for. */
    private static String consented(DailySweep sweep) {
        return sweep.passedOver().isEmpty()
                ? ""
                : ", consented as (update due_action a set created_at = :now, value_minor = due.value_minor, done_at = null,"
                        + " result = null from due where a.customer_id = due.customer_id and a.kind = :kind and a.cycle = due.cycle"
                        + " and " + Omissions.UNTIL_CONSENT + ")";
    }

    /** Strikes out who is no longer due. */
    void forget(DailySweep sweep, Instant now) {
        // materialized: searched once, and not again for each row that was found
        database.sql("with due as materialized (" + sweep.due() + ") update due_action a set done_at = :now,"
                        + " result = 'NO_LONGER_DUE' where kind = :kind and done_at is null and not exists"
                        + " (select 1 from due where due.customer_id = a.customer_id and due.cycle = a.cycle)")
                .set("kind", sweep.process())
                .set("now", now)
                .update();
    }

    /** Whether anybody waits to be started, found today or before. */
    boolean anybody(String kind) {
        return database.sql("select 1 from due_action where kind = :kind and done_at is null limit 1")
                .set("kind", kind)
                .any();
    }

    /** Takes one of the day's starts; false where the cap is reached. Another node waits until this transaction ends. */
    boolean takeStart(String kind, LocalDate day) {
        return database.sql("update sweep_run set started = started + 1 where kind = :kind and cycle = :day"
                                + " and started < cap")
                        .set("kind", kind)
                        .set("day", day.toString())
                        .update()
                == 1;
    }

    void giveBackStart(String kind, LocalDate day) {
        database.sql("update sweep_run set started = started - 1 where kind = :kind and cycle = :day")
                .set("kind", kind)
                .set("day", day.toString())
                .update();
    }

    /** The most valuable of those who were not tried on that day. */
    Optional<SweepRow> next(String kind, LocalDate day) {
        return database.sql(
                        "select a.*, null as ref, null as name from due_action a where kind = :kind and done_at is null"
                                + " and (tried_on is null or tried_on < cast(:day as date))"
                                + " order by value_minor desc, customer_id, cycle limit 1 for update")
                .set("kind", kind)
                .set("day", day.toString())
                .one(SweepBook::row);
    }

    /** Whether the customer is due for the same as when he was found. */
    boolean stillDue(DailySweep sweep, SweepRow row, Instant now) {
        return database.sql("select 1 from (" + sweep.due() + ") due where customer_id = :customer and cycle = :cycle")
                .set("now", now)
                .set("customer", row.customerId())
                .set("cycle", row.cycle())
                .any();
    }

    /** @param passes whether it may come another day */
    void tried(SweepRow row, String kind, String result, boolean passes, LocalDate day, Instant now) {
        database.sql("update due_action set result = :result, tried_on = cast(:day as date), done_at = :done"
                        + " where customer_id = :customer and kind = :kind and cycle = :cycle")
                .set("result", result)
                .set("day", day.toString())
                .set("done", passes ? null : now)
                .set("customer", row.customerId())
                .set("kind", kind)
                .set("cycle", row.cycle())
                .update();
    }

    /** Those who were found by the run of this day and were not tried. */
    List<UUID> capped(String kind, LocalDate day) {
        return database.sql(
                        "select customer_id from due_action where kind = :kind and done_at is null and tried_on is null"
                                + " and created_at >= (select started_at from sweep_run where kind = :kind and cycle = :day)")
                .set("kind", kind)
                .set("day", day.toString())
                .list(row -> row.uuid("customer_id"));
    }

    /** Ends the run of the day with its figures; false where it has ended already. Another node waits until this transaction ends. */
    boolean end(String kind, LocalDate day, Instant now) {
        return database.sql(
                                "update sweep_run r set ended_at = :now, found = (select count(*) from due_action where kind = :kind"
                                        + " and created_at >= r.started_at and (done_at is null or tried_on is not null)), left_over = (select count(*) from due_action"
                                        + " where kind = :kind and done_at is null) where kind = :kind and cycle = :day and ended_at is null")
                        .set("now", now)
                        .set("kind", kind)
                        .set("day", day.toString())
                        .update()
                == 1;
    }

    int due(DailySweep sweep, Instant now) {
        return open("select count(*) as n from (", sweep, now, "")
                .one(row -> row.integer("n"))
                .orElse(0);
    }

    /** Null where the sweep does not say whom it leaves alone. */
    Integer leftAlone(DailySweep sweep, Instant now) {
        return sweep.leftAlone()
                .flatMap(sql -> database.sql(sql).set("now", now).one(row -> row.integer("n")))
                .orElse(null);
    }

    List<SweepRow> first(DailySweep sweep, Instant now, int limit) {
        return open(
                        "select due.*, c.ref, c.name from (",
                        sweep,
                        now,
                        " order by value_minor desc, customer_id, cycle limit " + limit)
                .list(SweepBook::row);
    }

    /** Who is due and was not started or struck out for the same before. */
    private Sql open(String select, DailySweep sweep, Instant now, String tail) {
        return database.sql(select + sweep.due()
                        + ") due join customer_card c on c.id = due.customer_id where not exists"
                        + " (select 1 from due_action a where a.customer_id = due.customer_id and a.kind = :kind"
                        + " and a.cycle = due.cycle and a.done_at is not null and not (" + Omissions.UNTIL_CONSENT
                        + "))" + tail)
                .set("kind", sweep.process())
                .set("now", now);
    }

    List<SweepRun> runs(List<String> kinds, int limit) {
        return database.sql("select * from sweep_run where kind = any (cast(:kinds as text[]))"
                        + " order by started_at desc, kind limit " + limit)
                .set("kinds", kinds)
                .list(row -> new SweepRun(
                        row.text("kind"),
                        LocalDate.parse(row.text("cycle")),
                        row.instant("started_at"),
                        row.instant("ended_at"),
                        row.integerOrNull("found"),
                        row.integerOrNull("cap"),
                        row.integer("started"),
                        row.integer("passed_over"),
                        row.integerOrNull("left_over")));
    }

    private static SweepRow row(Row row) throws SQLException {
        return new SweepRow(
                row.uuid("customer_id"),
                row.text("ref"),
                row.text("name"),
                row.text("cycle"),
                row.number("value_minor"));
    }
}
