package app.huike.bench.lifecycle;

import app.huike.bench.reference.ReferenceDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** The welcomes of one engine in the database: the hours pass in which a purchase may be cancelled, until so many more wait for their coupon to be used. */
final class WaitingWelcomes {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final Duration LET_PASS_EVERY = Duration.ofMillis(500);
    private static final int LOOK_AGAIN_MILLIS = 100;
    private static final String REAL_NOW = "now() at time zone 'UTC'";

    private final Connection database;
    private final String jobs;
    private final String of;
    private final String now;

    /**
     * @param jobs the table of timers
     * @param of condition for the timer of an element
     * @param now the moment as that engine writes it
     */
    private WaitingWelcomes(Connection database, String jobs, String of, String now) {
        this.database = database;
        this.jobs = jobs;
        this.of = of;
        this.now = now;
    }

    /** Of the product, whose clock may be days ahead. */
    static WaitingWelcomes ofProduct(Connection database, Instant now) {
        long ahead = Duration.between(Instant.now(), now).toSeconds();
        return ofCamunda(database, "public", REAL_NOW + " + interval '" + ahead + " seconds'");
    }

    /** Of the bare engine. */
    static WaitingWelcomes ofCamunda(Connection database) {
        return ofCamunda(database, ReferenceDatabase.ROWS, REAL_NOW);
    }

    private static WaitingWelcomes ofCamunda(Connection database, String schema, String now) {
        return new WaitingWelcomes(
                database,
                schema + ".act_ru_job",
                // what is not set aside, which is what the engine's index of due jobs has
                "suspension_state_ = 1 and job_def_id_ in (select id_ from " + schema
                        + ".act_ru_jobdef where act_id_ = '%s')",
                now);
    }

    static WaitingWelcomes ofFlowable(Connection database) {
        return new WaitingWelcomes(
                database, ReferenceDatabase.FLOWABLE + ".act_ru_timer_job", "element_id_ = '%s'", REAL_NOW);
    }

    /** How many wait for their coupon to be used, of those who have come to it within the last minutes. */
    long waiting() throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery("select count(*) from " + jobs + " where duedate_ > " + now
                        + " + interval '13 days 22 hours' and duedate_ < " + now + " + interval '14 days 1 hour' and "
                        + of.formatted("timer_askAfter"))) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Lets the hours pass again and again until {@code until} wait. */
    void letPassUntil(long until) throws SQLException, InterruptedException {
        long limit = System.nanoTime() + LIMIT.toNanos();
        long passed = System.nanoTime() - LET_PASS_EVERY.toNanos();
        while (waiting() < until) {
            if (System.nanoTime() > limit) {
                throw new IllegalStateException(
                        waiting() + " of " + until + " welcomes came to their wait within " + LIMIT);
            }
            if (System.nanoTime() - passed >= LET_PASS_EVERY.toNanos()) {
                passed = System.nanoTime();
                cancellationsAreOver();
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private void cancellationsAreOver() throws SQLException {
        try (Statement change = database.createStatement()) {
            change.executeUpdate(
                    "update " + jobs + " set duedate_ = " + now + " - interval '1 second' where duedate_ > "
                            + now + " and duedate_ < " + now + " + interval '3 hours' and "
                            + of.formatted("timer_waitForCancellation"));
        }
    }
}
