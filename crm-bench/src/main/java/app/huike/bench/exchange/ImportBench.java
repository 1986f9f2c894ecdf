package app.huike.bench.exchange;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.shop.FilledShop;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.launch.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A file of purchases into a shop that is full, by REST, until its customers' sums and stages are right; and in turn with it the same file in plain SQL, which knows neither sums nor stages nor
 * what to say of a bad row. Goal: at least {@value #GOAL} of the rows per second of SQL, in a heap of {@value #HEAP_MB} MB.
 */
public final class ImportBench {

    private static final double GOAL = 0.5;
    private static final int HEAP_MB = 512;
    private static final int PEOPLE = 200;
    private static final String OURS = "Huike, until sums and stages are right";
    private static final String REFERENCE = "COPY and INSERT … ON CONFLICT";

    private final BenchWords size;
    private final Path root;
    private long purchases;

    public ImportBench(List<String> words, Path usualData, Path root) throws Refusal {
        this.size = BenchWords.parse(
                words,
                Map.of("customers", 1_000_000, "purchases", 10_000_000, "rows", 1_000_000, "rounds", 5),
                usualData);
        this.root = root;
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        try (OpenShop shop = OpenShop.in(size.data(), root, HEAP_MB)) {
            return in(shop);
        }
    }

    /** The same in a shop that is open already, whatever its memory. */
    public boolean in(OpenShop shop) throws Refusal {
        Timings timings = new Timings();
        try (Connection database = shop.database().access().connect()) {
            fillOnce(shop, database);
            measure(timings, shop, database);
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
        return report(timings);
    }

    private void measure(Timings timings, OpenShop shop, Connection database) throws Exception {
        purchases = shop.count("purchase");
        CopyReference reference = new CopyReference(database);
        reference.fillOnce();
        Timings uncounted = new Timings();
        for (int round = 0; round <= size.number("rounds"); round++) {
            Timings into = round == 0 ? uncounted : timings;
            int customers = size.number("customers");
            Path file = UploadedPurchases.next(shop, size.number("rows"), customers, customers, size.data());
            into.time(REFERENCE, () -> {
                reference.load(file);
                return file;
            });
            into.time(OURS, () -> UploadedPurchases.load(shop.visit(), file));
            Files.delete(file);
            Telling.tell("round     " + round + " of " + size.number("rounds") + (round == 0 ? ", not counted" : ""));
        }
    }

    private void fillOnce(OpenShop shop, Connection database) throws SQLException {
        long there = shop.count("purchase");
        if (there >= size.number("purchases")) {
            Telling.tell("filled    as it was left: " + there + " purchases");
            return;
        }
        if (shop.count("customer") == 0) {
            shop.visit().firstPurchase(OpenShop.ORIGINAL, "Olga Original");
            new FilledShop(database, new FilledShop.Size(size.number("customers"), 1, PEOPLE), Telling::tell)
                    .fillCustomers(OpenShop.ORIGINAL);
        }
        Telling.tell("filling   " + size.number("purchases") + " purchases");
        new PastPurchases(database).add(size.number("purchases"), size.number("customers"));
    }

    private boolean report(Timings timings) {
        Timings.Row ours = timings.row(OURS);
        Timings.Row reference = timings.row(REFERENCE);
        double ratio = reference.p50() / ours.p50();
        boolean met = ratio >= GOAL;
        new Report()
                .line(String.format(
                        Locale.ROOT,
                        "import: %,d rows, a tenth of them known, into %,d purchases of %,d customers; heap of %d MB",
                        size.number("rows"),
                        purchases,
                        size.number("customers"),
                        HEAP_MB))
                .line("")
                .spread(List.of(ours, reference))
                .line(String.format(
                        Locale.ROOT,
                        "%,.0f rows a second, SQL %,.0f: %.2f of it (goal: at least %.1f): %s",
                        size.number("rows") / ours.p50() * 1000,
                        size.number("rows") / reference.p50() * 1000,
                        ratio,
                        GOAL,
                        met ? "met" : "not met"))
                .write(size.data().resolve("import.md"));
        return met;
    }
}
