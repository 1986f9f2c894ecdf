package app.huike.bench.lifecycle;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.reference.BareEngine;
import app.huike.bench.shop.BenchServer;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From a purchase that REST is told of to its welcome: instance, coupon, outbox row and the wait for the coupon's use. The reference is a minimal resource over the bare engine in
 * the same Payara Micro, with the same diagram, that writes the same rows; and the bare engine without any server. Goal: at least {@value #GOAL} of the resource's events a second.
 */
public final class EventsBench {

    private static final double GOAL = 0.7;
    private static final String OURS = "Huike";
    private static final String RESOURCE = "minimal resource over the bare engine, same server";
    private static final String IN_PROCESS = "the bare engine in-process";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int LOOK_AGAIN_MILLIS = 200;

    private final BenchWords size;
    private final Path root;
    private final HttpClient http = HttpClient.newHttpClient();
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
            next = 1 + (int) shop.count("customer where ref like 'welcome-%'");
            FirstPurchases ours = new FirstPurchases(shop.visit(), database);
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
        WaitingWelcomes welcomes = new WaitingWelcomes(database, BareEngine.SCHEMA);
        try (MicroServer server = MicroServer.start(BenchServer.settings(
                root,
                size.data().resolve("reference"),
                access,
                war.writeTo(size.data().resolve("reference.war")),
                ServerSettings.USUAL_HEAP_MEGABYTES))) {
            awaitAnswer(server);
            for (int round = 0; round <= size.number("rounds"); round++) {
                Timings into = round == 0 ? new Timings() : timings;
                int first = takeNumbers();
                ours.tellOfCustomers(first, events());
                into.time(OURS, () -> {
                    ours.welcome(first, events());
                    return first;
                });
                into.time(RESOURCE, () -> byResource(server.baseUri(), welcomes));
                Telling.tell(
                        "round     " + round + " of " + size.number("rounds") + (round == 0 ? ", not counted" : ""));
            }
        }
        try (BareEngine engine = BareEngine.start(access.url(), access.user(), access.password(), war.files())) {
            for (int round = 0; round <= size.number("rounds"); round++) {
                (round == 0 ? new Timings() : timings).time(IN_PROCESS, () -> inProcess(engine, welcomes));
            }
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

    private int byResource(URI server, WaitingWelcomes welcomes) throws Exception {
        int first = takeNumbers();
        long before = welcomes.waiting();
        Callers.call(first, events(), number -> post(server, number));
        welcomes.letPassUntil(before + events());
        return first;
    }

    private int inProcess(BareEngine engine, WaitingWelcomes welcomes) throws Exception {
        int first = takeNumbers();
        long before = welcomes.waiting();
        Callers.call(first, events(), engine::purchase);
        welcomes.letPassUntil(before + events());
        return first;
    }

    private void post(URI server, int number) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(server.resolve("purchases"))
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"number\": " + number + "}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("the reference answers " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Until the resource is there; it begins with a purchase of its own. */
    private void awaitAnswer(MicroServer server) throws Exception {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                post(server.baseUri(), next++);
                return;
            } catch (IOException | IllegalStateException notYet) {
                if (System.nanoTime() > limit) {
                    throw new Refusal("the reference does not start; its log: " + server.log(), notYet);
                }
                Thread.sleep(LOOK_AGAIN_MILLIS);
            }
        }
    }

    private boolean report(Timings timings) {
        Timings.Row ours = timings.row(OURS);
        Timings.Row resource = timings.row(RESOURCE);
        Timings.Row inProcess = timings.row(IN_PROCESS);
        double ratio = resource.p50() / ours.p50();
        boolean met = ratio >= GOAL;
        new Report()
                .line(String.format(
                        Locale.ROOT,
                        "events: %,d first purchases at a time, until each has its welcome: instance, coupon, outbox row, wait",
                        events()))
                .line("")
                .spread(List.of(ours, resource, inProcess))
                .line(String.format(
                        Locale.ROOT,
                        "%.0f events a second, the resource %.0f, in-process %.0f: %.2f of the resource (goal: at least %.1f): %s",
                        perSecond(ours),
                        perSecond(resource),
                        perSecond(inProcess),
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
