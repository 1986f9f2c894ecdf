package app.huike.chaos.fault;

import app.huike.chaos.Findings;
import app.huike.chaos.ImportedFile;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import app.huike.chaos.ShopDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * A day whose sweeps all nodes begin in the same moment. Each node looks when it has started, and then every five minutes, at moments of its own; so the table of the sweeps is held until all of them wait for it, and let go
 * then. Customers who fell silent are more than may be won back on a day, so that some are left over.
 */
final class SweepsAtOnce implements AutoCloseable {

    private static final String PREFIX = "lapsed-";
    private static final Duration SILENT_FOR = Duration.ofDays(200);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration BEGUN_AFTER_START = Duration.ofSeconds(30);
    private static final int MORE_THAN_ADAY = 40;

    private final Scene scene;
    private Connection barrier;
    private int customers;

    SweepsAtOnce(Scene scene) {
        this.scene = scene;
    }

    /** Silent customers are there, the day has not been swept, and the nodes begin anew: who has swept today does not look again. */
    void prepare(Findings findings) throws Exception {
        silentCustomers();
        scene.cluster().together(Node::close);
        scene.database().change("delete from sweep_run");
        barrier = scene.database().connect();
        barrier.setAutoCommit(false);
        try (Statement hold = barrier.createStatement()) {
            hold.execute("lock table sweep_run in exclusive mode");
        }
        scene.cluster().together(Node::start);
        long ready = System.nanoTime();
        await(() -> waiting() >= scene.cluster().nodes().size());
        findings.within(
                "nodes that start after the hour begin the sweeps of the day",
                BEGUN_AFTER_START,
                Duration.ofNanos(System.nanoTime() - ready));
    }

    /** The sweep of stages is none of them, and tells no cap. */
    private long waiting() {
        return scene.database()
                .count(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into sweep_run%cap%'");
    }

    private void silentCustomers() throws Exception {
        ShopDatabase database = scene.database();
        // as the diagram of win-back says: half a percent, twenty at least
        customers = MORE_THAN_ADAY + (int) Math.max(20, database.count("select count(*) from customer") / 200);
        String at =
                Instant.now().minus(SILENT_FOR).truncatedTo(ChronoUnit.SECONDS).toString();
        StringBuilder csv = new StringBuilder("purchase_ref,customer_ref,at,amount,currency\n");
        for (int i = 0; i < customers; i++) {
            scene.shop().customer(PREFIX + i, i);
            csv.append(PREFIX + i + "-1," + PREFIX + i + "," + at + ",60.00,USD\n");
        }
        ImportedFile.handedIn(scene, 0, "history", csv.toString()).awaitEnd(PATIENCE);
    }

    /** Waits until all nodes wait, lets them go, and compares. */
    void letGo(Findings findings) throws SQLException, InterruptedException {
        ShopDatabase database = scene.database();
        int nodes = scene.cluster().nodes().size();
        findings.same("nodes that wait to begin the sweeps of the day", nodes, waiting());
        barrier.rollback();
        await(() ->
                database.count("select count(*) from sweep_run where ended_at is not null and kind = 'win-back'") == 1
                        && database.count("select count(*) from sweep_run where ended_at is null") == 0
                        && database.count("select count(*) from sweep_run") > 1);
        // the last node is still at its last sweeps when the first has ended them
        TimeUnit.SECONDS.sleep(5);
        compare(findings);
    }

    private void compare(Findings findings) {
        ShopDatabase database = scene.database();
        String mine = PREFIX + "%";
        long cap = database.count("select cap from sweep_run where kind = 'win-back'");
        findings.same(
                "customers who fell silent and are found",
                customers,
                database.count(
                        "select count(*) from due_action a join customer c on c.id = a.customer_id where a.kind ="
                                + " 'win-back' and c.ref like ?",
                        mine));
        findings.same(
                "begun to be won back, the day's cap",
                Math.min(cap, customers),
                database.count(
                        "select count(*) from act_hi_procinst p join customer c on p.business_key_ = cast(c.id as text)"
                                + " where p.proc_def_key_ = 'win-back' and c.ref like ?",
                        mine));
        findings.same(
                "as the sweep itself counted",
                Math.min(cap, customers),
                database.count("select started from sweep_run where kind = 'win-back'"));
        findings.same(
                "customers for whom a process was begun twice",
                0,
                database.count(
                        "select count(*) from (select 1 from act_hi_procinst p join customer c on p.business_key_ ="
                                + " cast(c.id as text) where c.ref like ? group by c.id, p.proc_def_key_ having count(*) >"
                                + " 1) twice",
                        mine));
        findings.same(
                "told that they are left for another day",
                Math.max(0, customers - cap),
                database.count(
                        "select count(*) from journey_log l join customer c on c.id = l.customer_id where l.kind ="
                                + " 'JOURNEY_SKIPPED' and l.reason = 'CAPPED' and l.detail ->> 'process' = 'win-back' and"
                                + " c.ref like ?",
                        mine));
        findings.same(
                "told the same twice",
                0,
                database.count(
                        "select count(*) from (select 1 from journey_log l join customer c on c.id = l.customer_id"
                                + " where l.kind = 'JOURNEY_SKIPPED' and c.ref like ? group by c.id, l.reason, l.detail"
                                + " having count(*) > 1) twice",
                        mine));
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.holds() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Override
    public void close() throws SQLException {
        if (barrier != null) {
            barrier.close();
        }
    }
}
