package app.huike.bench.sweep;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.shop.FilledShop;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The nightly sweep that moves whom silence has moved to another stage, with history and log: as the product does it when its clock strikes three, and in turn with it a statement
 * for just this. On the day on which very many are due, and on any other. Goal: at most {@value #TIMES} times the statement.
 */
public final class SweepBench {

    private static final double TIMES = 1.5;
    private static final int PEOPLE = 200;

    private final BenchWords size;
    private final Path root;

    public SweepBench(List<String> words, Path usualData, Path root) throws Refusal {
        this.size = BenchWords.parse(
                words, Map.of("customers", 1_000_000, "due", 350_000, "usual", 2_000, "rounds", 5), usualData);
        this.root = root;
        for (String due : List.of("due", "usual")) {
            if (size.number(due) > size.number("customers")) {
                throw new Refusal("--" + due + " is at most --customers");
            }
        }
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        try (OpenShop shop = OpenShop.in(size.data(), root)) {
            return in(shop);
        }
    }

    /** The same in a shop that is open already. */
    public boolean in(OpenShop shop) throws Refusal {
        Timings timings = new Timings();
        try (Connection database = shop.database().access().connect()) {
            if (shop.count("customer") == 0) {
                shop.visit().firstPurchase(OpenShop.ORIGINAL, "Olga Original");
                new FilledShop(database, new FilledShop.Size(size.number("customers"), 1, PEOPLE), Telling::tell)
                        .fillCustomers(OpenShop.ORIGINAL);
            }
            for (int round = 0; round <= size.number("rounds"); round++) {
                Timings into = round == 0 ? new Timings() : timings;
                for (int due : days()) {
                    measure(into, new NightlySweep(shop.visit(), database), due);
                }
                Telling.tell(
                        "round     " + round + " of " + size.number("rounds") + (round == 0 ? ", not counted" : ""));
            }
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
        return report(timings);
    }

    private List<Integer> days() {
        return List.of(size.number("due"), size.number("usual"));
    }

    private void measure(Timings timings, NightlySweep night, int due) throws Exception {
        night.prepare(due);
        NightlySweep.mustBe(due, timings.time(reference(due), night::sweptBySql));
        night.prepare(due);
        timings.time(ours(due), () -> {
            night.strike();
            return due;
        });
        night.mustHaveMoved(due);
    }

    private static String ours(int due) {
        return String.format(Locale.ROOT, "Huike, %,d are due", due);
    }

    private static String reference(int due) {
        return String.format(Locale.ROOT, "SQL alone, %,d are due", due);
    }

    private boolean report(Timings timings) {
        List<Timings.Row> rows = new ArrayList<>();
        List<String> ratios = new ArrayList<>();
        boolean met = true;
        for (int due : days()) {
            Timings.Row ours = timings.row(ours(due));
            Timings.Row reference = timings.row(reference(due));
            double ratio = ours.p50() / reference.p50();
            met &= ratio <= TIMES;
            rows.addAll(List.of(ours, reference));
            ratios.add(String.format(Locale.ROOT, "%.2f times with %,d", ratio, due));
        }
        new Report()
                .line(String.format(Locale.ROOT, "sweep: %,d customers", size.number("customers")))
                .line("")
                .spread(rows)
                .line(String.join(", ", ratios) + " (goal: at most " + TIMES + "): " + (met ? "met" : "not met"))
                .write(size.data().resolve("sweep.md"));
        return met;
    }
}
