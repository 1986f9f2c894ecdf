package app.huike.chaos.fault;

import app.huike.chaos.Answer;
import app.huike.chaos.Crowd;
import app.huike.chaos.Findings;
import app.huike.chaos.ImportedFile;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import app.huike.chaos.SmallDisk;
import app.huike.chaos.Welcomes;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The disk of PostgreSQL is full while the shop's programs go on, and later that of a node, which keeps its log and temporary files there. */
final class FullDisks {

    private static final String PREFIX = "no-room-";
    private static final String FILE = "no-room-file-";
    private static final int ROOM_MEGABYTES = 300;

    /** A node unpacks the server and Huike there. */
    private static final int ROOM_OF_A_NODE = 500;

    private static final int ROWS = 40_000;
    private static final Duration FULL_FOR = Duration.ofSeconds(30);
    private static final Duration SERVED_AFTERWARDS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    private final Scene scene;

    FullDisks(Scene scene) {
        this.scene = scene;
    }

    /** That of PostgreSQL, all of it: data and log of changes. */
    void ofTheDatabase(EmbeddedDatabase server, Findings findings) throws Exception {
        int customers = Math.max(100, scene.size().events() / 20);
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        server.crash();
        try (SmallDisk disk = SmallDisk.under(server.files(), ROOM_MEGABYTES)) {
            server.startAgain();
            Outage.untilAllServe(scene, "before");
            try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
                crowd.awaitTold(customers / 5);
                disk.fill();
                TimeUnit.MILLISECONDS.sleep(FULL_FOR.toMillis());
                tellOfReadiness(findings);
                findings.note("customers told of when it was full, and after that", told(crowd, customers));
                disk.free();
                revive(server, findings);
                findings.within(
                        "all three nodes take purchases again when there is room",
                        SERVED_AFTERWARDS,
                        Outage.untilAllServe(scene, "after"));
                crowd.awaitAllTold();
                Duration done = welcomes.await(PATIENCE, welcomes::letWaitsPass);
                findings.within(scene.saysWaits("everything done"), PATIENCE, done);
            }
            server.crash();
        }
        server.startAgain();
        Outage.untilAllServe(scene, "back");
        welcomes.compare(findings, scene.cluster().nodes().size());
    }

    private static String told(Crowd crowd, int customers) {
        int told = 0;
        while (told < customers && crowd.isTold(told + 1)) {
            told++;
        }
        return told + " of " + customers;
    }

    private void tellOfReadiness(Findings findings) {
        List<Answer> all =
                scene.cluster().nodes().stream().map(scene.shop()::readiness).toList();
        findings.says(
                "what the nodes say meanwhile",
                "not ready: the database",
                all.stream()
                        .map(answer -> answer.status() + " " + Outage.said(answer))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                all.stream().allMatch(answer -> answer.status() == 503 && Outage.down(answer, "database")));
    }

    /** A server that could not write its log of changes has ended; whoever looks after it starts it again when there is room. */
    private void revive(EmbeddedDatabase server, Findings findings) throws Refusal, InterruptedException {
        // it may just be at starting anew by itself
        for (int look = 0; look < 10 && !scene.database().answers(); look++) {
            TimeUnit.SECONDS.sleep(1);
        }
        boolean ended = !scene.database().answers();
        if (ended) {
            server.crash();
            server.startAgain();
        }
        findings.note("PostgreSQL had ended itself, and was started again", ended ? "yes" : "no");
    }

    /** That of a node. What is told, files too, goes into the database, and is none of its business. */
    void ofANode(Findings findings) throws Exception {
        Node node = scene.cluster().node(0);
        node.close();
        try (SmallDisk disk = SmallDisk.under(node.home(), ROOM_OF_A_NODE)) {
            node.start();
            disk.fill();
            String file = IntStream.range(0, ROWS)
                    .mapToObj(FullDisks::row)
                    .collect(Collectors.joining("\n", "purchase_ref,customer_ref,at,amount,currency\n", "\n"));
            ImportedFile taken =
                    ImportedFile.handedIn(scene, 0, "history", file).awaitEnd(PATIENCE);
            findings.note("a file handed in at a node whose disk is full", file.length() / 1_000 + " kB");
            findings.same("its rows that are loaded", ROWS, taken.loaded());
            Answer customer =
                    scene.shop().ask(node, "PUT", "customers/" + FILE + "told", "{\"name\": \"Petra Probe\"}");
            findings.same("what it answers to a call", 201, customer.status());
            findings.same(
                    "what it says of itself", 200, scene.shop().readiness(node).status());
            disk.free();
            node.close();
        }
        node.start();
    }

    private static String row(int i) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(100, ChronoUnit.DAYS);
        return FILE + i + "," + FILE + "customer-" + i / 5 + "," + at + ",20.00,USD";
    }
}
