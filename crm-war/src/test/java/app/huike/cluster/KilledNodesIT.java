package app.huike.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.verify.Finding;
import app.huike.verify.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes at work, each killed once in the middle: every customer is welcomed, and none twice. */
class KilledNodesIT {

    private static final int CUSTOMERS = 300;
    private static final int CALLERS = 4;
    /** As long as a job of the dead may stay locked, and a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5).plusSeconds(60);

    private static TwoNodes nodes;

    @BeforeAll
    static void twoNodes() {
        nodes = new TwoNodes();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void nothingIsLostAndNothingHappensTwice() throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            work.add(callers.submit(() -> buy(next)));
        }
        loseWhen(next, CUSTOMERS / 3, 1);
        loseWhen(next, 2 * CUSTOMERS / 3, 0);
        for (Future<?> each : work) {
            each.get();
        }
        callers.shutdown();

        awaitWelcomes();
        assertThat(nodes.count("select count(*) from purchase")).isEqualTo(CUSTOMERS);
        assertThat(nodes.count("select count(*) from coupon where cause = 'welcome'"))
                .isEqualTo(CUSTOMERS);
        assertThat(nodes.count("select count(distinct customer_id) from coupon where cause = 'welcome'"))
                .isEqualTo(CUSTOMERS);
        assertThat(nodes.count("select count(*) from message where template = 'welcome'"))
                .isEqualTo(CUSTOMERS);
        assertThat(nodes.count("select count(*) from act_hi_procinst where proc_def_key_ = 'welcome'"))
                .isEqualTo(CUSTOMERS);
        assertThat(broken()).isEmpty();
    }

    private static void buy(AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < CUSTOMERS; i = next.getAndIncrement()) {
            nodes.firstPurchase("K-" + i, i % 2);
        }
    }

    /** Lets the time for cancellations pass meanwhile, so that the engine is at work when the node dies. */
    private static void loseWhen(AtomicInteger next, int told, int node) throws InterruptedException {
        while (next.get() < told) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        theTimeForCancellationsPasses();
        TimeUnit.MILLISECONDS.sleep(300);
        nodes.lose(node);
    }

    private static void theTimeForCancellationsPasses() {
        nodes.change(
                "update act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second' where duedate_ > now() at time zone 'UTC'"
                        + " and job_def_id_ in (select id_ from act_ru_jobdef where act_id_ = 'timer_waitForCancellation')");
    }

    private static void awaitWelcomes() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (nodes.count("select count(*) from message where template = 'welcome'") < CUSTOMERS) {
            assertThat(System.nanoTime())
                    .as("all are welcomed within the time of a lock and a minute")
                    .isLessThan(end);
            theTimeForCancellationsPasses();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static List<String> broken() throws SQLException {
        List<String> broken = new ArrayList<>();
        try (Connection connection = nodes.database().access().connect()) {
            for (Finding finding : Verification.of(connection, finding -> {})) {
                finding.first().forEach(line -> broken.add(finding.invariant().name() + ": " + line));
            }
        }
        return broken;
    }
}
