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

    private final Connection database;

    SilentCustomers(Connection database) {
        this.database = database;
    }

    /**
     * Everybody buys on, but so many; what earlier sweeps wrote is gone.
     *
     * @param due how many are silent
     * @param now of the shop
     */
    void prepare(int due, Instant now) throws SQLException {
        run("delete from journey_log where kind = 'STAGE'");
        run("delete from customer_stage_history");
        try (PreparedStatement stages = database.prepareStatement(
                "update customer_stage s set stage = 'ACTIVE', since = ?, kept = 2, first_at = ?,"
                        + " last_at = case when c.ref ~ '^b-' and cast(substr(c.ref, 3) as integer) <= " + due
                        + " then cast(? as timestamptz) else ? end,"
                        + " usual_gap_seconds = null, closed = false, member = false, warned = false, given_up = false from customer c where c.id = s.customer_id")) {
            stages.setTimestamp(1, Timestamp.from(now.minus(Duration.ofDays(300))));
            stages.setTimestamp(2, Timestamp.from(now.minus(Duration.ofDays(400))));
            stages.setTimestamp(3, Timestamp.from(now.minus(TOO_LONG)));
            stages.setTimestamp(4, Timestamp.from(now.minus(LATELY)));
            stages.executeUpdate();
        }
        run(
                "insert into customer_stage_history (id, customer_id, stage, since, reason) select gen_random_uuid(), customer_id, stage, since, 'PURCHASE' from customer_stage");
        run("vacuum analyze customer_stage, customer_stage_history, journey_log");
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
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery("select count(*) from customer_stage where stage = 'LAPSED'")) {
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
