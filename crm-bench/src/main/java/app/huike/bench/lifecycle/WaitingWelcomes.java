package app.huike.bench.lifecycle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The welcomes of one engine in the database: the hours pass in which a purchase may be cancelled, until so many more wait for their coupon to be used. */
final class WaitingWelcomes {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final int LOOK_AGAIN_MILLIS = 100;
    private static final int LET_PASS_MILLIS = 500;

    private final Connection database;
    private final String schema;

    WaitingWelcomes(Connection database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** How many wait for their coupon to be used, of those who have come to it within the last minutes. */
    long waiting() throws SQLException {
        return number("select count(*) from " + schema
                + ".act_ru_job j where j.duedate_ > now() at time zone 'UTC' + interval '13 days 22 hours'"
                + " and j.duedate_ < now() at time zone 'UTC' + interval '14 days 1 hour' and j.job_def_id_ in ("
                + timers("timer_askAfter") + ")");
    }

    /** Lets the hours pass again and again until {@code until} wait. */
    void letPassUntil(long until) throws SQLException, InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        long passed = 0;
        while (waiting() < until) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(
                        waiting() + " of " + until + " welcomes came to their wait within " + LIMIT);
            }
            if (System.nanoTime() - passed > Duration.ofMillis(LET_PASS_MILLIS).toNanos()) {
                passed = System.nanoTime();
                cancellationsAreOver();
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    void cancellationsAreOver() throws SQLException {
        try (Statement change = database.createStatement()) {
            change.executeUpdate("update " + schema
                    + ".act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second' where duedate_ >"
                    + " now() at time zone 'UTC' and duedate_ < now() at time zone 'UTC' + interval '3 hours' and job_def_id_ in ("
                    + timers("timer_waitForCancellation") + ")");
        }
    }

    private String timers(String element) {
        return "select id_ from " + schema + ".act_ru_jobdef where act_id_ = '" + element + "'";
    }

    private long number(String sql) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
