package app.huike.chaos.fault;

import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.ImportedFile;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import app.huike.chaos.ShopDatabase;
import app.huike.launch.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * All nodes are killed in the middle of a file, and come back: it goes on where it stopped. That it is the middle does not hang on the machine's speed: a row there is held by another
 * transaction until all are dead.
 */
public final class StoppedImport implements Fault {

    private static final String PREFIX = "row-";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int PER_CUSTOMER = 5;

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return "all nodes are killed in the middle of an import";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        ShopDatabase database = scene.database();
        int rows = scene.size().historyRows();
        ImportedFile file;
        try (Connection middle = held(scene, PREFIX + rows / 2)) {
            file = ImportedFile.handedIn(scene, 0, "history", csv(rows));
            await(() -> file.phase().equals("LOAD") && file.total() > rows / 4);
            scene.cluster().together(Node::die);
            middle.rollback();
        }
        long stood = file.total();
        long stored = stored(database);
        long killed = System.nanoTime();
        CompletableFuture<Void> comingBack = CompletableFuture.runAsync(() -> startAgain(scene));
        long least = stood;
        long next = stood;
        while (next == stood && System.nanoTime() - killed < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(20);
            next = file.total();
            least = Math.min(least, next);
        }
        Duration takenUp = Duration.ofNanos(System.nanoTime() - killed);
        comingBack.join();
        file.awaitEnd(PATIENCE);
        findings.note("rows of the file; stood at", Findings.number(rows) + "; " + Findings.number(stood));
        findings.same("purchases stored by then", stood, stored);
        findings.same("goes on from where it stood", stood, least);
        findings.note("goes on after the kill", Findings.seconds(takenUp));
        findings.same("rows loaded in the end", rows, file.loaded());
        findings.same("rows that were there already, or bad", 0, file.duplicate() + file.bad());
        findings.same("purchases stored in the end", rows, stored(database));
        findings.same(
                "of customers",
                (rows + PER_CUSTOMER - 1) / PER_CUSTOMER,
                database.count("select count(*) from customer where ref like ?", PREFIX + "customer-%"));
    }

    private static void startAgain(Scene scene) {
        try {
            scene.cluster().together(Node::start);
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal.getMessage(), refusal);
        }
    }

    private static long stored(ShopDatabase database) {
        return database.count("select count(*) from purchase where ref like ?", PREFIX + "%");
    }

    private static String csv(int rows) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        StringBuilder csv = new StringBuilder("purchase_ref,customer_ref,at,amount,currency\n");
        for (int i = 0; i < rows; i++) {
            csv.append(PREFIX)
                    .append(i)
                    .append(',')
                    .append(PREFIX)
                    .append("customer-")
                    .append(i / PER_CUSTOMER)
                    .append(',')
                    .append(now.minus(1 + i % PER_CUSTOMER, ChronoUnit.DAYS))
                    .append(",20.00,USD\n");
        }
        return csv.toString();
    }

    /** Whoever writes this purchase has to wait until the transaction is over; then there is no such purchase. */
    private static Connection held(Scene scene, String ref) throws SQLException {
        scene.shop().customer("held", 0);
        Connection holding = scene.database().connect();
        holding.setAutoCommit(false);
        try (PreparedStatement held = holding.prepareStatement(
                """
                insert into purchase (id, ref, customer_id, at, minor, currency, mode, recorded_at)
                select gen_random_uuid(), ?, id, now(), 100, 'USD', 'HISTORY', now() from customer where ref = 'held'""")) {
            held.setString(1, ref);
            held.executeUpdate();
        }
        return holding;
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.holds() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
