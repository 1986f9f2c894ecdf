package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.ShopDatabase;
import app.huike.chaos.Welcomes;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Connections to the database end at random moments, some of them while a COMMIT is under way, so that nobody knows whether it was done; and those of a node are used up for a while, because a table
 * is locked and more callers come than there are connections.
 */
public final class BrokenConnections implements Fault {

    private static final String PREFIX = "broken-";
    private static final String WAITING = "patient-";

    /** More than a node has connections. */
    private static final int CALLERS_AT_ONCE = 60;

    private static final Duration TABLE_LOCKED = Duration.ofSeconds(15);
    private static final Duration SERVED_AFTERWARDS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(7);
    private static final long CUT_EVERY_MILLIS = 300;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "connections break in the middle of anything, also of a COMMIT, and are used up";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        int customers = Math.max(150, scene.size().events() / 10);
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        long cut = 0;
        try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
            crowd.awaitTold(customers / 10);
            while (!crowd.isTold(customers * 9 / 10)) {
                cut += cutSome(scene.database());
                TimeUnit.MILLISECONDS.sleep(CUT_EVERY_MILLIS);
            }
            crowd.awaitAllTold();
            Duration done = welcomes.await(PATIENCE, () -> hurry(scene));
            findings.note("connections cut while they were at work", Findings.number(cut));
            findings.within(
                    scene.size().hurried() ? "everything done, waits let pass" : "everything done", PATIENCE, done);
        }
        // at each cut every node may have had a mail handed over that it could not note
        welcomes.compare(findings, Math.toIntExact(Math.min(cut, customers)));
        usedUp(scene, findings);
        Welcomes.incidents(scene, findings);
    }

    private static void hurry(Scene scene) {
        if (scene.size().hurried()) {
            scene.database().waitsOfTheEngineAreOver();
        }
    }

    /** Half of those that are in a transaction now; how many these were. */
    private static long cutSome(ShopDatabase database) {
        return database.count(
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where usename = current_user"
                        + " and datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'"
                        + " and (xact_start is not null or query ilike 'commit%') and random() < 0.5");
    }

    private static void usedUp(Scene scene, Findings findings) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE);
        try (Connection locking = scene.database().connect();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table contact_point in exclusive mode");
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS_AT_ONCE; i++) {
                String ref = WAITING + i;
                all.add(callers.submit(() -> scene.shop().customer(ref, 0)));
            }
            TimeUnit.MILLISECONDS.sleep(TABLE_LOCKED.toMillis());
            findings.same(
                    "callers that wait for a connection or for the table",
                    CALLERS_AT_ONCE,
                    all.stream().filter(each -> !each.isDone()).count());
            locking.rollback();
            long begun = System.nanoTime();
            for (Future<?> each : all) {
                each.get();
            }
            findings.within(
                    "all of them served when the table is free",
                    SERVED_AFTERWARDS,
                    Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            callers.shutdownNow();
        }
        findings.same(
                "customers stored",
                CALLERS_AT_ONCE,
                scene.database().count("select count(*) from customer where ref like ?", WAITING + "%"));
    }
}
