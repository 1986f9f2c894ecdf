package app.huike.bench.lifecycle;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.shop.Copies;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The engine's jobs of welcomes whose waits are over (timer, offer, coupon, message, next wait), while very many others wait for their timers; and in turn with it the same where nobody else
 * waits, on a server and a database of its own. Goal: at least {@value #GOAL} of its jobs a second.
 */
public final class JobsBench {

    private static final double GOAL = 0.8;

    /** The end of the wait, the table of offers, the coupon, the message. */
    private static final int JOBS_EACH = 4;

    private static final String FULL = "with all the others waiting";
    private static final String EMPTY = "with nobody else waiting";
    private static final List<String> DEFINITIONS =
            List.of("proc_def_id_", "process_def_id_", "job_def_id_", "deployment_id_");

    private final BenchWords size;
    private final Path root;

    public JobsBench(List<String> words, Path usualData, Path root) throws Refusal {
        this.size = BenchWords.parse(words, Map.of("waiting", 1_000_000, "welcomes", 1_000, "rounds", 5), usualData);
        this.root = root;
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        try (OpenShop empty = OpenShop.in(size.data().resolve("empty"), root);
                OpenShop full = OpenShop.in(size.data().resolve("full"), root)) {
            return in(empty, full);
        }
    }

    /** The same in two shops that are open already. */
    public boolean in(OpenShop empty, OpenShop full) throws Refusal {
        Timings timings = new Timings();
        try (Connection ofEmpty = empty.database().access().connect();
                Connection ofFull = full.database().access().connect()) {
            FirstPurchases alone = new FirstPurchases(empty.visit(), ofEmpty);
            FirstPurchases amongMany = new FirstPurchases(full.visit(), ofFull);
            fillOnce(full, amongMany, ofFull);
            for (int round = 0; round <= size.number("rounds"); round++) {
                Timings into = round == 0 ? new Timings() : timings;
                work(into, EMPTY, alone);
                work(into, FULL, amongMany);
                Telling.tell(
                        "round     " + round + " of " + size.number("rounds") + (round == 0 ? ", not counted" : ""));
            }
            return report(timings, full.count("act_ru_job"));
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
    }

    private void work(Timings timings, String what, FirstPurchases purchases) throws Exception {
        int welcomes = size.number("welcomes");
        int first = purchases.nextNumber();
        purchases.tellOfCustomers(first, welcomes);
        purchases.buyAll(first, welcomes);
        timings.time(what, () -> {
            purchases.letPass(welcomes);
            return welcomes;
        });
    }

    /** All who wait are copies of one who came to the wait by the product's own doors. */
    private void fillOnce(OpenShop shop, FirstPurchases purchases, Connection database) throws Exception {
        if (shop.count("act_ru_job") >= size.number("waiting")) {
            Telling.tell("filled    as it was left");
            return;
        }
        purchases.tellOfCustomers(1, 1);
        purchases.buyAll(1, 1);
        purchases.letPass(1);
        String run = run(database);
        Copies copies = new Copies(database);
        Telling.tell("filling   " + size.number("waiting") + " who wait");
        database.setAutoCommit(false);
        Map<String, String> later = Map.of("duedate_", "s.duedate_ + interval '2 days' + make_interval(secs => n)");
        String of = "s.proc_inst_id_ = '" + run + "'";
        copies.of("act_ru_execution", of, size.number("waiting"), Map.of(), DEFINITIONS);
        copies.of("act_ru_variable", of, size.number("waiting"), Map.of(), DEFINITIONS);
        copies.of("act_ru_event_subscr", of, size.number("waiting"), Map.of(), DEFINITIONS);
        copies.of("act_ru_job", "s.process_instance_id_ = '" + run + "'", size.number("waiting"), later, DEFINITIONS);
        copies.of("act_hi_procinst", of, size.number("waiting"), Map.of(), DEFINITIONS);
        copies.of("act_hi_actinst", of, size.number("waiting"), Map.of(), DEFINITIONS);
        database.commit();
        database.setAutoCommit(true);
        try (Statement sql = database.createStatement()) {
            sql.execute("vacuum analyze");
        }
    }

    private static String run(Connection database) throws SQLException {
        try (Statement ask = database.createStatement();
                ResultSet row = ask.executeQuery("select e.proc_inst_id_ from act_ru_execution e join customer c"
                        + " on e.business_key_ = cast(c.id as text) where c.ref = '" + FirstPurchases.ref(1) + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private boolean report(Timings timings, long waiting) {
        Timings.Row full = timings.row(FULL);
        Timings.Row empty = timings.row(EMPTY);
        double ratio = empty.p50() / full.p50();
        boolean met = ratio >= GOAL;
        new Report()
                .line(String.format(
                        Locale.ROOT,
                        "jobs: %,d welcomes at a time of %d jobs each, while %,d jobs are there",
                        size.number("welcomes"),
                        JOBS_EACH,
                        waiting))
                .line("")
                .spread(List.of(full, empty))
                .line(String.format(
                        Locale.ROOT,
                        "%.0f jobs a second, with nobody else %.0f: %.2f of it (goal: at least %.1f): %s",
                        perSecond(full),
                        perSecond(empty),
                        ratio,
                        GOAL,
                        met ? "met" : "not met"))
                .write(size.data().resolve("jobs.md"));
        return met;
    }

    private double perSecond(Timings.Row row) {
        return JOBS_EACH * size.number("welcomes") / row.p50() * 1000;
    }
}
