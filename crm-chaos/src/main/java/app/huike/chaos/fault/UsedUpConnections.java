package app.huike.chaos.fault;

import app.huike.chaos.Answer;
import app.huike.chaos.Findings;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The connections of a node are used up for a while: a table that every call reads is locked, and more callers come than there are connections. */
final class UsedUpConnections {

    private static final String WAITING = "patient-";

    /** More than a node has connections. */
    private static final int CALLERS_AT_ONCE = 60;

    private static final Duration TABLE_LOCKED = Duration.ofSeconds(20);
    private static final Duration SERVED_AFTERWARDS = Duration.ofSeconds(30);

    private final Scene scene;

    UsedUpConnections(Scene scene) {
        this.scene = scene;
    }

    void happen(Findings findings) throws Exception {
        Node node = scene.cluster().node(0);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS_AT_ONCE);
        try (Connection locking = scene.database().connect();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table api_key in access exclusive mode");
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
            Answer ready = scene.shop().readiness(node);
            findings.says(
                    "what the node says meanwhile",
                    "not ready: the database",
                    ready.status() + " " + Outage.said(ready),
                    ready.status() == 503 && Outage.down(ready, "database"));
            locking.rollback();
            long begun = System.nanoTime();
            for (Future<?> each : all) {
                each.get();
            }
            findings.within(
                    "all of them served when the table is free",
                    SERVED_AFTERWARDS,
                    Duration.ofNanos(System.nanoTime() - begun));
            findings.within("and it is ready again", SERVED_AFTERWARDS, Outage.untilReady(scene, node));
        } finally {
            callers.shutdownNow();
        }
        findings.same(
                "customers stored",
                CALLERS_AT_ONCE,
                scene.database().count("select count(*) from customer where ref like ?", WAITING + "%"));
    }
}
