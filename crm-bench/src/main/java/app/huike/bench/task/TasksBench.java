package app.huike.bench.task;

import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.shop.BenchServer;
import app.huike.bench.shop.FilledShop;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.shop.Telling;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.Refusal;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** As many as the machine has processors, so that nobody waits for long. */
    private static final int AT_ONCE = 2;

    private final TasksOptions options;
    private final Path root;

    public TasksBench(TasksOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        try (OpenShop shop = OpenShop.in(options.data(), root)) {
            return in(shop);
        }
    }

    /** The same in a shop that is open already. */
    public boolean in(OpenShop shop) throws Refusal {
        Timings timings = new Timings();
        Timings engine = new Timings();
        try {
            shop.fillOnce(options.shop());
            work(shop.address(), timings);
            compare(shop.database().access(), engine);
            return report(shop, timings, engine);
        } catch (SQLException failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
    }

    private void work(URI address, Timings timings) throws Refusal {
        Duration warmingUp = options.warmingUp();
        List<Workday> people = IntStream.rangeClosed(1, options.sessions())
                .mapToObj(person -> new Workday(address, FilledShop.login(person), BenchServer.PASSWORD))
                .toList();
        Telling.tell("warming   up for " + warmingUp.toSeconds() + " s, as fast as " + AT_ONCE + " at once can");
        work(people, AT_ONCE, person -> person.hurry(System.nanoTime() + warmingUp.toNanos() / rounds(people)));
        Telling.tell(
                "working   " + people.size() + " people for " + options.length().toSeconds() + " s");
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

    private boolean report(OpenShop shop, Timings timings, Timings engine) throws SQLException {
        boolean met = timings.rows().stream().allMatch(row -> row.p95() <= GOAL_MILLIS);
        new Report()
                .line(String.format(
                        Locale.ROOT,
                        "%,d customers, %,d open tasks, %d people, %d at work, a step every %d s, for %d s after %d s of warming up",
                        shop.count("customer"),
                        shop.count("lifecycle_task where state in ('OPEN', 'CLAIMED')"),
                        options.people(),
                        options.sessions(),
                        Workday.PAUSE.toSeconds(),
                        options.length().toSeconds(),
                        options.warmingUp().toSeconds()))
                .line("")
                .table(timings.rows())
                .line("Reference: the bare engine's own task query, from Java, nobody else at work")
                .line("")
                .table(engine.rows())
                .line("Goal, 95 of 100 within " + GOAL_MILLIS + " ms each: " + (met ? "met" : "not met"))
                .write(options.data().resolve("tasks.md"));
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
}
