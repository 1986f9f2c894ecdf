package app.huike.bench.sweep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** Customers of a filled shop of whom some are silent for longer than the rule allows and stand in the stage of before; and the statement that finds and moves them without the product. */
final class SilentCustomers {

    /** The product's own limit without a rhythm, {@code huike.stages.lapse-without-rhythm}. */
    private static final Duration LIMIT = Duration.ofDays(150);

    private static final Duration TOO_LONG = Duration.ofDays(200);
    private static final Duration LATELY = Duration.ofDays(10);

    private static final String HISTORY = "insert into customer_stage_history (id, customer_id, stage, since, reason)"
            + " select gen_random_uuid(), s.customer_id, s.stage, s.since, 'PURCHASE' from customer_stage s";

    private final Connection database;

    SilentCustomers(Connection database) {
        this.database = database;
    }

    /** Nobody is silent any more: what follows a night's sweep on the day, such as winning back, has nobody to turn to. */
    void allBuyAgain(Instant now) throws SQLException {
        if (count("purchase where mode = 'LIVE' and customer_id in (select id from customer where ref like 'b-%')")
                > 0) {
            layStages(now);
        }
        try (PreparedStatement stages = database.prepareStatement(
                "update customer_stage set stage = 'ACTIVE', last_at = ? where stage = 'LAPSED'")) {
            stages.setTimestamp(1, Timestamp.from(now.minus(LATELY)));
            stages.executeUpdate();
        }
    }

    /**
     * Everybody buys on, but so many; what earlier sweeps wrote is gone.
     *
     * @param due how many are silent
     * @param now of the shop
     */
    void prepare(int due, Instant now) throws SQLException {
        run("delete from journey_log where kind = 'STAGE'");
        run("delete from customer_stage_history where until is not null or reason = 'SILENCE'");
        try (PreparedStatement stages = database.prepareStatement(
                "with told as (select s.customer_id, c.ref ~ '^b-' and cast(substr(c.ref, 3) as integer) <= " + due
                        + " as silent from customer_stage s join customer c on c.id = s.customer_id)"
                        + " update customer_stage s set stage = 'ACTIVE', last_at = case when t.silent then cast(? as timestamptz) else ? end"
                        + " from told t where t.customer_id = s.customer_id and (t.silent or s.stage <> 'ACTIVE' or s.last_at < ?)")) {
            stages.setTimestamp(1, Timestamp.from(now.minus(TOO_LONG)));
            stages.setTimestamp(2, Timestamp.from(now.minus(LATELY)));
            stages.setTimestamp(3, Timestamp.from(now.minus(LIMIT.dividedBy(2))));
            stages.executeUpdate();
        }
        run(HISTORY + " where not exists (select 1 from customer_stage_history h where h.customer_id = s.customer_id)");
        run("vacuum analyze customer_stage, customer_stage_history, journey_log");
    }

    /** Once: everybody has bought twice, with one stage in the history; and long before the shop had this product, so that nobody is invited to its programme on the days between the nights. */
    private void layStages(Instant now) throws SQLException {
        run("alter table purchase disable trigger user");
        run("update purchase set mode = 'HISTORY' where mode = 'LIVE'");
        run("alter table purchase enable trigger user");
        run("update due_action set done_at = created_at where done_at is null");
        run("delete from customer_stage_history");
        try (PreparedStatement stages = database.prepareStatement(
                "update customer_stage set stage = 'ACTIVE', since = ?, kept = 2, first_at = ?, last_at = ?, usual_gap_seconds = null,"
                        + " closed = false, member = false, warned = false, given_up = false")) {
            stages.setTimestamp(1, Timestamp.from(now.minus(Duration.ofDays(300))));
            stages.setTimestamp(2, Timestamp.from(now.minus(Duration.ofDays(400))));
            stages.setTimestamp(3, Timestamp.from(now.minus(LATELY)));
            stages.executeUpdate();
        }
        run(HISTORY);
    }

    /** In plain SQL: the rule without its other stages, the open row of the history closed, the next opened, a line in the log. */
    int sweep(Instant now) throws SQLException {
        try (PreparedStatement sweep = database.prepareStatement(
                "with silent as (update customer_stage set stage = 'LAPSED', since = last_at + interval '"
                        + LIMIT.toDays() + " days'"
                        + " where stage = 'ACTIVE' and not closed and kept > 0 and last_at + interval '"
                        + LIMIT.toDays() + " days' <= ? returning customer_id, since),"
                        + " ended as (update customer_stage_history h set until = s.since from silent s where h.customer_id = s.customer_id and h.until is null returning h.customer_id, s.since),"
                        + " begun as (insert into customer_stage_history (id, customer_id, stage, since, reason) select gen_random_uuid(), customer_id, 'LAPSED', since, 'SILENCE' from ended)"
                        + " insert into journey_log (id, customer_id, at, kind, actor, reason, detail) select gen_random_uuid(), customer_id, now(), 'STAGE', 'system', 'SILENCE',"
                        + " '{\"from\": \"ACTIVE\", \"to\": \"LAPSED\"}' from ended")) {
            sweep.setTimestamp(1, Timestamp.from(now));
            return sweep.executeUpdate();
        }
    }

    /** How many stand in that stage now. */
    int lapsed() throws SQLException {
        return count("customer_stage where stage = 'LAPSED'");
    }

    private int count(String of) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
