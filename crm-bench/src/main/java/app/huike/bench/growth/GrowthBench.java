package app.huike.bench.growth;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.exchange.UploadedPurchases;
import app.huike.bench.lifecycle.FirstPurchases;
import app.huike.bench.shop.BenchServer;
import app.huike.bench.shop.FilledShop;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.bench.sweep.NightlySweep;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The same work in a shop of ten thousand customers, of a hundred thousand and of a million, in turn, each with a server of its own: rows of an import, first purchases until their welcome waits,
 * customers whom the nightly sweep moves, pages of a full task list. Goal: from the smallest to the largest the cost of a unit grows by less than {@value #GOAL} times.
 */
public final class GrowthBench {

    private static final double GOAL = 1.5;
    private static final int PEOPLE = 200;
    private static final int TASKS_OF = 10;
    private static final int PAGES = 20;
    private static final List<String> SIZES = List.of("smallest", "middle", "largest");
    private static final String IMPORT = "a row of an import";
    private static final String EVENT = "a first purchase and its welcome";
    private static final String SWEEP = "a customer whom the sweep moves";
    private static final String LIST = "a page of the group's tasks";

    private final BenchWords size;
    private final Path root;

    public GrowthBench(List<String> words, Path usualData, Path root) throws Refusal {
        this.size = BenchWords.parse(
                words,
                Map.of(
                        "smallest", 10_000,
                        "middle", 100_000,
                        "largest", 1_000_000,
                        "rows", 20_000,
                        "events", 300,
                        "due", 2_000,
                        "rounds", 5),
                usualData);
        this.root = root;
    }

    /** A shop of so many customers, with what is measured in it. */
    private record Sized(int customers, OpenShop shop, Connection database, Timings timings) {}

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        List<OpenShop> shops = new ArrayList<>();
        try {
            for (String name : SIZES) {
                shops.add(OpenShop.in(size.data().resolve(Integer.toString(size.number(name))), root));
            }
            return in(shops);
        } finally {
            shops.forEach(OpenShop::close);
        }
    }

    /** The same in shops that are open already, from the smallest to the largest. */
    public boolean in(List<OpenShop> open) throws Refusal {
        List<Sized> shops = new ArrayList<>();
        try {
            for (int i = 0; i < SIZES.size(); i++) {
                shops.add(filled(open.get(i), size.number(SIZES.get(i))));
            }
            for (int round = 0; round <= size.number("rounds"); round++) {
                for (Sized each : shops) {
                    work(each, round == 0 ? new Timings() : each.timings());
                }
                told("work", round);
            }
            // the clock goes from night to night now, and nobody else shall be due then
            for (Sized each : shops) {
                nothingFallsDue(each.database());
            }
            for (int round = 0; round <= size.number("rounds"); round++) {
                for (Sized each : shops) {
                    sweep(each, round == 0 ? new Timings() : each.timings());
                }
                told("nights", round);
            }
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
        return report(shops);
    }

    private void told(String what, int round) {
        Telling.tell(what + "      " + round + " of " + size.number("rounds") + (round == 0 ? ", not counted" : ""));
    }

    private static Sized filled(OpenShop shop, int customers) throws SQLException {
        shop.fillOnce(new FilledShop.Size(customers, customers / TASKS_OF, PEOPLE));
        return new Sized(customers, shop, shop.database().access().connect(), new Timings());
    }

    private void work(Sized in, Timings timings) throws Exception {
        // of as many different customers in each shop, so that the same is to be done
        Path file = UploadedPurchases.next(
                in.shop(), size.number("rows"), size.number("smallest"), in.customers(), size.data());
        timings.time(IMPORT, () -> UploadedPurchases.load(in.shop().visit(), file));
        Files.delete(file);

        FirstPurchases purchases = new FirstPurchases(in.shop().visit(), in.database());
        int first = purchases.nextNumber();
        purchases.tellOfCustomers(first, size.number("events"));
        timings.time(EVENT, () -> {
            purchases.welcome(first, size.number("events"));
            return first;
        });

        PlainBrowser browser = new PlainBrowser(in.shop().address());
        browser.logIn(FilledShop.login(1), BenchServer.PASSWORD);
        for (int page = 0; page < PAGES; page++) {
            timings.time(LIST, () -> browser.page("tasks/inbox.xhtml?show=GROUP"));
        }
    }

    private void sweep(Sized in, Timings timings) throws Exception {
        NightlySweep night = new NightlySweep(in.shop().visit(), in.database());
        night.prepare(size.number("due"));
        timings.time(SWEEP, () -> {
            night.strike();
            return in;
        });
        night.mustHaveMoved(size.number("due"));
    }

    private static void nothingFallsDue(Connection database) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("update act_ru_job set duedate_ = duedate_ + interval '1000 days'");
            sql.execute("vacuum analyze act_ru_job");
        }
    }

    private boolean report(List<Sized> shops) {
        Report report = new Report()
                .line("growth: the median of " + size.number("rounds") + " rounds, in milliseconds for each unit")
                .line("")
                .line("| what | "
                        + String.join(
                                " | ", shops.stream().map(GrowthBench::named).toList()) + " | grows |")
                .line("|---|---|---|---|---|");
        boolean met = true;
        for (Map.Entry<String, Integer> unit : units().entrySet()) {
            double[] each = shops.stream()
                    .mapToDouble(shop -> shop.timings().row(unit.getKey()).p50() / unit.getValue())
                    .toArray();
            double growth = each[each.length - 1] / each[0];
            met &= growth < GOAL;
            report.line(String.format(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %.3f | %.2f times |",
                    unit.getKey(),
                    each[0],
                    each[1],
                    each[2],
                    growth));
        }
        report.line("")
                .line("Goal, less than " + GOAL + " times each: " + (met ? "met" : "not met"))
                .write(size.data().resolve("growth.md"));
        return met;
    }

    private static String named(Sized shop) {
        return String.format(Locale.ROOT, "%,d customers", shop.customers());
    }

    /** How many units one measurement has. */
    private Map<String, Integer> units() {
        Map<String, Integer> units = new LinkedHashMap<>();
        units.put(IMPORT, size.number("rows"));
        units.put(EVENT, size.number("events"));
        units.put(SWEEP, size.number("due"));
        units.put(LIST, 1);
        return units;
    }
}
