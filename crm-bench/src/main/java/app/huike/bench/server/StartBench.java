package app.huike.bench.server;

import app.huike.bench.BenchWords;
import app.huike.bench.Report;
import app.huike.bench.Timings;
import app.huike.bench.shop.BenchServer;
import app.huike.bench.shop.Telling;
import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * From the start of the process until it serves: Huike on a database that has its schema, and in turn with it, as the reference, the same Payara Micro with one page of greeting.
 * Without class data sharing the goal is at most {@value #TIMES} times the reference and at most {@value #SECONDS} s.
 */
public final class StartBench {

    private static final double TIMES = 5;
    private static final int SECONDS = 25;
    private static final String OURS = "Huike, until ready";
    private static final String REFERENCE = "empty Payara Micro, until its page is there";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int LOOK_AGAIN_MILLIS = 50;

    private final int rounds;
    private final Path data;
    private final Path root;

    public StartBench(List<String> words, Path usualData, Path root) throws Refusal {
        BenchWords said = BenchWords.parse(words, Map.of("rounds", 5), usualData);
        this.rounds = said.number("rounds");
        this.data = said.data();
        this.root = root;
    }

    /** Whether the goal was met. */
    public boolean run() throws Refusal {
        Timings timings = new Timings();
        try {
            Files.createDirectories(data);
            Path hello = hello(data.resolve("hello.war"));
            try (EmbeddedDatabase embedded = EmbeddedDatabase.keptIn(data)) {
                DatabaseAccess database = embedded.access();
                if (!hasSchema(database)) {
                    Telling.tell("once      without counting, so that the schema is there");
                    BenchServer.ready(root, data, database).close();
                }
                for (int round = 1; round <= rounds; round++) {
                    timings.time(REFERENCE, () -> untilGreeted(hello, database)).close();
                    timings.time(OURS, () -> BenchServer.ready(root, data, database))
                            .close();
                    Telling.tell("round     " + round + " of " + rounds);
                }
            }
        } catch (Refusal refused) {
            throw refused;
        } catch (Exception failure) {
            throw new Refusal("the benchmark cannot go on: " + failure.getMessage(), failure);
        }
        return report(timings);
    }

    private static boolean hasSchema(DatabaseAccess database) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet tables = connection.getMetaData().getTables(null, "public", "customer", null)) {
            return tables.next();
        }
    }

    private boolean report(Timings timings) {
        Timings.Row ours = timings.row(OURS);
        Timings.Row reference = timings.row(REFERENCE);
        double ratio = ours.p50() / reference.p50();
        boolean met = ratio <= TIMES && ours.p50() <= SECONDS * 1000;
        new Report()
                .line("start: " + rounds + " rounds in turn, without class data sharing")
                .line("")
                .spread(List.of(ours, reference))
                .line(String.format(
                        Locale.ROOT,
                        "Ours is %.2f times the reference (goal: at most %.0f, and %d s): %s",
                        ratio,
                        TIMES,
                        SECONDS,
                        met ? "met" : "not met"))
                .write(data.resolve("start.md"));
        return met;
    }

    private MicroServer untilGreeted(Path war, DatabaseAccess database) throws Exception {
        MicroServer server = MicroServer.start(
                BenchServer.settings(root, data.resolve("hello"), database, war, ServerSettings.USUAL_HEAP_MEGABYTES));
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!greets(server.baseUri())) {
            if (System.nanoTime() > limit) {
                throw new Refusal("the empty server shows no page; its log: " + server.log());
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        return server;
    }

    private static boolean greets(URI address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) address.resolve("index.html").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path hello(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream war = new ZipOutputStream(out)) {
            war.putNextEntry(new ZipEntry("index.html"));
            war.write("<!DOCTYPE html><title>Hello</title><p>Hello".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
