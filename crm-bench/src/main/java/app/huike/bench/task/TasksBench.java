package app.huike.bench.task;

import app.huike.bench.BenchOptions;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.FreePort;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import app.huike.launch.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Many account managers at work on one server, with a million customers behind their lists. Goal: of each kind of step, 95 of 100 within {@value #GOAL_MILLIS} ms, the
 * database on the same machine included, and the last page of a list no slower than the first.
 */
public final class TasksBench {

    private static final int GOAL_MILLIS = 300;
    private static final String ORIGINAL = "bench-original";
    private static final String PASSWORD = "bench-pass-1234";
    private static final String KEY = "hk_demo_key_of_the_benchmarks_0123456789";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** The first steps of everybody compile the pages: a server that has been at work for an hour is what is measured. */
    private static final Duration WARMING_UP = Duration.ofSeconds(120);

    /** As many as the machine has processors, so that nobody waits for long. */
    private static final int AT_ONCE = 2;

    private final BenchOptions options;
    private final Path root;

    public TasksBench(BenchOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        Timings timings = new Timings();
        Timings engine = new Timings();
        try {
            Files.createDirectories(options.data());
            try (EmbeddedDatabase embedded = EmbeddedDatabase.keptIn(options.data())) {
                DatabaseAccess database = embedded.access();
                try (MicroServer server = server(database)) {
                    fillOnce(database, server.baseUri());
                    work(server.baseUri(), timings);
                }
                compare(database, engine);
                return report(database, timings, engine);
            }
        } catch (IOException | SQLException failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
    }

    private void fillOnce(DatabaseAccess database, URI address) throws SQLException {
        try (Connection connection = database.connect()) {
            if (count(connection, "customer") > 1) {
                tell("filled    as it was left: " + count(connection, "customer") + " customers");
                return;
            }
            Visit shop = new Visit(address, KEY);
            shop.firstPurchase(ORIGINAL, "Olga Original");
            shop.advance("P15D");
            new FilledShop(connection, options, TasksBench::tell).fill(ORIGINAL);
        }
    }

    private void work(URI address, Timings timings) throws Refusal {
        Duration warmingUp = options.length().compareTo(WARMING_UP) < 0 ? options.length() : WARMING_UP;
        List<Workday> people = IntStream.rangeClosed(1, options.sessions())
                .mapToObj(person -> new Workday(address, FilledShop.login(person), PASSWORD))
                .toList();
        tell("warming   up for " + warmingUp.toSeconds() + " s, as fast as " + AT_ONCE + " at once can");
        work(people, AT_ONCE, person -> person.hurry(System.nanoTime() + warmingUp.toNanos() / rounds(people)));
        tell("working   " + people.size() + " people for " + options.length().toSeconds() + " s");
        long until = System.nanoTime() + options.length().toNanos();
        work(people, people.size(), person -> person.work(timings, until));
    }

    private static int rounds(List<Workday> people) {
        return Math.max(1, people.size() / AT_ONCE);
    }

    private void compare(DatabaseAccess database, Timings engine) throws Refusal {
        try (EngineReference reference = new EngineReference(database)) {
            reference.measure(engine, options.people());
        } catch (Exception failure) {
            throw new Refusal("the reference cannot be measured: " + failure.getMessage(), failure);
        }
    }

    private boolean report(DatabaseAccess database, Timings timings, Timings engine) throws SQLException {
        boolean met = timings.rows().stream().allMatch(row -> row.p95() <= GOAL_MILLIS);
        try (Connection connection = database.connect()) {
            new Report()
                    .line(String.format(
                            Locale.ROOT,
                            "%,d customers, %,d open tasks, %d people, %d at work, a step every %d s, for %d s",
                            count(connection, "customer"),
                            count(connection, "lifecycle_task where state in ('OPEN', 'CLAIMED')"),
                            options.people(),
                            options.sessions(),
                            Workday.PAUSE.toSeconds(),
                            options.length().toSeconds()))
                    .line("")
                    .table(timings.rows())
                    .line("Reference: the bare engine's own task query, from Java, nobody else at work")
                    .line("")
                    .table(engine.rows())
                    .line("Goal, 95 of 100 within " + GOAL_MILLIS + " ms each: " + (met ? "met" : "not met"))
                    .write(options.data().resolve("tasks.md"));
        }
        return met;
    }

    private static void work(List<Workday> days, int atOnce, Consumer<Workday> deed) throws Refusal {
        ExecutorService people = Executors.newFixedThreadPool(atOnce);
        try {
            List<Future<?>> all = new ArrayList<>();
            days.forEach(day -> all.add(people.submit(() -> deed.accept(day))));
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw new Refusal("a step failed: " + failure.getCause().getMessage(), failure.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", stop);
        } finally {
            people.shutdownNow();
        }
    }

    private MicroServer server(DatabaseAccess database) throws Refusal, IOException {
        Map<String, String> settings = new HashMap<>(ServerSettings.OF_THE_DEMO);
        settings.putAll(Map.of(
                "huike.demo",
                "true",
                "huike.demo.data",
                "none",
                "huike.data",
                options.data().toString()));
        MicroServer server = MicroServer.start(new ServerSettings(
                root.resolve("crm-launcher/target/payara-micro.jar"),
                root.resolve("crm-war/target/crm-war.war"),
                FreePort.find(),
                options.data(),
                database,
                settings,
                Map.of("HUIKE_DEMO_PASSWORD", PASSWORD, "HUIKE_DEMO_API_KEY", KEY),
                ServerSettings.Speed.LONG_RUN));
        server.awaitReady(START_LIMIT, check -> tell("waiting   " + check));
        return server;
    }

    private static long count(Connection connection, String of) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void tell(String line) {
        System.out.println("  " + line);
    }
}
