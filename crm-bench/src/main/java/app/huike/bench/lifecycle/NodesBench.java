package app.huike.bench.lifecycle;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.shop.BenchServer;
import app.huike.bench.shop.Telling;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.MicroServer;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Refusal;
import app.huike.launch.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The jobs of welcomes whose waits are over on one node, on two and on three, in turn, on one database; who has no turn is stopped by the operating system meanwhile. All share the machine: more nodes cannot
 * be faster, they must not be much slower, nor reach for each other's jobs. Goal: at least {@value #GOAL} of one node's jobs a second, and of what nodes reach for less than {@value #COLLISIONS} % is another's.
 */
public final class NodesBench {

    private static final double GOAL = 0.8;
    private static final int COLLISIONS = 5;
    private static final int NODES = 3;
    private static final int JOBS_EACH = 4;
    private static final Pattern ACQUIRED =
            Pattern.compile("(?m)^(?:application_)?huike_jobs_acquired(?:\\{[^}]*})? ([0-9.E]+)$");
    private static final Pattern COLLIDED =
            Pattern.compile("(?m)^(?:application_)?huike_jobs_collided(?:\\{[^}]*})? ([0-9.E]+)$");

    private final BenchWords size;
    private final Path root;

    public NodesBench(List<String> words, Path usualData, Path root) throws Refusal {
        this.size = BenchWords.parse(words, Map.of("welcomes", 1_000, "rounds", 5), usualData);
        this.root = root;
    }

    /** Whether the goals were met. */
    public boolean run() throws Refusal {
        List<MicroServer> nodes = new ArrayList<>();
        try (EmbeddedDatabase embedded = EmbeddedDatabase.keptIn(size.data())) {
            for (int node = 1; node <= NODES; node++) {
                nodes.add(BenchServer.ready(root, size.data().resolve("node-" + node), embedded.access()));
            }
            return in(embedded.access(), nodes);
        } finally {
            signal("CONT", nodes);
            nodes.forEach(MicroServer::close);
        }
    }

    /** The same on nodes that are up already, on one of them, on two, and so on. */
    public boolean in(DatabaseAccess access, List<MicroServer> nodes) throws Refusal {
        Timings timings = new Timings();
        Reached[] reached = new Reached[nodes.size() + 1];
        Arrays.fill(reached, new Reached(0, 0));
        try (Connection database = access.connect()) {
            FirstPurchases purchases = new FirstPurchases(new Visit(nodes.get(0).baseUri(), BenchServer.KEY), database);
            // each has been the one node before it counts, and no node is the one more often than another
            for (int round = 1 - nodes.size(); round <= size.number("rounds"); round++) {
                List<MicroServer> turn = new ArrayList<>(nodes);
                Collections.rotate(turn, round);
                for (int awake = 1; awake <= nodes.size(); awake++) {
                    Reached came = work(round < 1 ? new Timings() : timings, turn, awake, purchases);
                    reached[awake] = round < 1 ? reached[awake] : reached[awake].and(came);
                }
                Telling.tell(
                        "round     " + round + " of " + size.number("rounds") + (round < 1 ? ", not counted" : ""));
            }
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
        return report(timings, reached);
    }

    /** What nodes got hold of, and what another had taken in that moment. */
    private record Reached(long acquired, long collided) {

        static Reached by(List<MicroServer> nodes) {
            return new Reached(sum(nodes, ACQUIRED), sum(nodes, COLLIDED));
        }

        private static long sum(List<MicroServer> nodes, Pattern figure) {
            return nodes.stream()
                    .mapToLong(node -> (long) Double.parseDouble(PlainBrowser.found(
                            new PlainBrowser(node.baseUri()).page("metrics?scope=application"), figure)))
                    .sum();
        }

        Reached and(Reached more) {
            return new Reached(acquired + more.acquired, collided + more.collided);
        }

        Reached since(Reached before) {
            return new Reached(acquired - before.acquired, collided - before.collided);
        }

        double percentCollided() {
            return 100.0 * collided / Math.max(1, acquired + collided);
        }
    }

    private Reached work(Timings timings, List<MicroServer> nodes, int awake, FirstPurchases purchases)
            throws Exception {
        int welcomes = size.number("welcomes");
        signal("CONT", nodes);
        int first = purchases.nextNumber();
        purchases.tellOfCustomers(first, welcomes);
        purchases.buyAll(first, welcomes);
        signal("STOP", nodes.subList(awake, nodes.size()));
        List<MicroServer> working = nodes.subList(0, awake);
        Reached before = Reached.by(working);
        timings.time(what(awake), () -> {
            purchases.letPass(welcomes);
            return welcomes;
        });
        return Reached.by(working).since(before);
    }

    private static void signal(String name, List<MicroServer> nodes) {
        for (MicroServer node : nodes) {
            try {
                new ProcessBuilder("kill", "-" + name, Long.toString(node.pid()))
                        .start()
                        .waitFor();
            } catch (IOException failure) {
                throw new IllegalStateException("no signal can be sent: " + failure.getMessage(), failure);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String what(int nodes) {
        return nodes == 1 ? "1 node" : nodes + " nodes";
    }

    private boolean report(Timings timings, Reached[] reached) {
        Timings.Row one = timings.row(what(1));
        Report report = new Report()
                .line(String.format(
                        Locale.ROOT,
                        "nodes: %,d welcomes at a time of %d jobs each, on one database",
                        size.number("welcomes"),
                        JOBS_EACH))
                .line("");
        List<Timings.Row> rows = new ArrayList<>(List.of(one));
        List<String> told = new ArrayList<>();
        boolean met = true;
        for (int count = 2; count < reached.length; count++) {
            Timings.Row row = timings.row(what(count));
            rows.add(row);
            double ratio = one.p50() / row.p50();
            double collisions = reached[count].percentCollided();
            met &= ratio >= GOAL && collisions < COLLISIONS;
            told.add(String.format(
                    Locale.ROOT,
                    "%s: %.2f of one node's pace, %.1f %% of what they reached for was another's",
                    what(count),
                    ratio,
                    collisions));
        }
        report.spread(rows);
        told.forEach(line -> report.line(line).line(""));
        report.line(String.format(
                        Locale.ROOT,
                        "One node: %.0f jobs a second (goals: at least %.1f of its pace, less than %d %%): %s",
                        JOBS_EACH * size.number("welcomes") / one.p50() * 1000,
                        GOAL,
                        COLLISIONS,
                        met ? "met" : "not met"))
                .write(size.data().resolve("nodes.md"));
        return met;
    }
}
