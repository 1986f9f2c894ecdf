package app.huike.bench.lifecycle;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.reference.ReferenceDatabase;
import app.huike.bench.reference.ReferenceEngine;
import app.huike.bench.reference.ReferenceProduct;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From a purchase that REST is told of to its welcome: instance, coupon, outbox row and the wait for the coupon's use. The reference is a minimal resource over the bare engine in
 * the same Payara Micro, with the same diagram, that writes the same rows. Printed beside it: the bare engine without any server, and the same resource over Flowable. Goal: at least
 * {@value #GOAL} of the resource's events a second.
 */
public final class EventsBench {

    private static final double GOAL = 0.7;
    private static final String OURS = "Huike";
    private static final String RESOURCE = "minimal resource over the bare engine, same server";
    private static final String IN_PROCESS = "the bare engine in-process";
    private static final String FLOWABLE = "the same resource over Flowable, same server";

    private final BenchWords size;
    private final Path root;
    private int next = 1;

    public EventsBench(List<String> words, Path usualData, Path root) throws Refusal {
        this.size = BenchWords.parse(words, Map.of("events", 2_000, "rounds", 5), usualData);
        this.root = root;
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
            FirstPurchases ours = new FirstPurchases(shop.visit(), database);
            next = ours.nextNumber();
            learn(ours, shop.visit().now(), database);
            measure(timings, ours, shop.database().access(), database);
        } catch (Refusal refused) {
            throw refused;
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
        return report(timings);
    }

    /** One customer shows what the product writes. */
    private void learn(FirstPurchases ours, String now, Connection database) throws Exception {
        int one = next++;
        ours.tellOfCustomers(one, 1);
        WrittenRows rows = new WrittenRows(database, FirstPurchases.ref(one));
        rows.clear();
        long bought = rows.mark();
        ours.buy(one, now);
        rows.keep("purchase", bought);
        long passed = rows.mark();
        ours.letPass(1);
        rows.keep("coupon", passed);
    }

    private void measure(Timings timings, FirstPurchases ours, DatabaseAccess access, Connection database)
            throws Exception {
        ReferenceWar war = new ReferenceWar(root);
        WaitingWelcomes camunda = WaitingWelcomes.ofCamunda(database);
        WaitingWelcomes flowable = WaitingWelcomes.ofFlowable(database);
        try (ReferenceServer resource =
                ReferenceServer.start(root, size.data(), access, war, ReferenceProduct.CAMUNDA, next++)) {
            rounds("product", round -> {
                Timings into = round == 0 ? new Timings() : timings;
                int first = takeNumbers();
                ours.tellOfCustomers(first, events());
                into.time(OURS, () -> {
                    ours.welcome(first, events());
                    return first;
                });
                into.time(RESOURCE, () -> welcome(resource::purchase, camunda));
            });
        }
        try (ReferenceServer resource =
                ReferenceServer.start(root, size.data(), access, war, ReferenceProduct.FLOWABLE, next++)) {
            rounds("flowable", round -> (round == 0 ? new Timings() : timings)
                    .time(FLOWABLE, () -> welcome(resource::purchase, flowable)));
        }
        try (ReferenceEngine engine = ReferenceProduct.CAMUNDA.start(
                new ReferenceDatabase(access.url(), access.user(), access.password()), war.files())) {
            rounds("engine", round -> (round == 0 ? new Timings() : timings)
                    .time(IN_PROCESS, () -> welcome(engine::purchase, camunda)));
        }
    }

    private interface Round {
        void run(int number) throws Exception;
    }

    /** One that is not counted, and those that are. */
    private void rounds(String what, Round round) throws Exception {
        for (int number = 0; number <= size.number("rounds"); number++) {
            round.run(number);
            Telling.tell(String.format(
                    Locale.ROOT,
                    "%-9s round %d of %d%s",
                    what,
                    number,
                    size.number("rounds"),
                    number == 0 ? ", not counted" : ""));
        }
    }

    private int events() {
        return size.number("events");
    }

    private int takeNumbers() {
        int first = next;
        next += events();
        return first;
    }

    private int welcome(Callers.Call purchase, WaitingWelcomes welcomes) throws Exception {
        int first = takeNumbers();
        long before = welcomes.waiting();
        Callers.call(first, events(), purchase);
        welcomes.letPassUntil(before + events());
        return first;
    }

    private boolean report(Timings timings) {
        Timings.Row ours = timings.row(OURS);
        Timings.Row resource = timings.row(RESOURCE);
        Timings.Row inProcess = timings.row(IN_PROCESS);
        Timings.Row flowable = timings.row(FLOWABLE);
        double ratio = resource.p50() / ours.p50();
        boolean met = ratio >= GOAL;
        new Report()
                .line(String.format(
                        Locale.ROOT,
                        "events: %,d first purchases at a time, until each has its welcome: instance, coupon, outbox row, wait",
                        events()))
                .line("")
                .spread(List.of(ours, resource, inProcess, flowable))
                .line(String.format(
                        Locale.ROOT,
                        "%.0f events a second, the resource %.0f, in-process %.0f, Flowable %.0f: %.2f of the resource (goal: at least %.1f): %s",
                        perSecond(ours),
                        perSecond(resource),
                        perSecond(inProcess),
                        perSecond(flowable),
                        ratio,
                        GOAL,
                        met ? "met" : "not met"))
                .write(size.data().resolve("events.md"));
        return met;
    }

    private double perSecond(Timings.Row row) {
        return events() / row.p50() * 1000;
    }
}
