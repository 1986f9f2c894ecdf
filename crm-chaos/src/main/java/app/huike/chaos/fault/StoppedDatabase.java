package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.PlainBrowser;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** PostgreSQL ends at once, without a word to anybody, and is back some seconds later. */
public final class StoppedDatabase implements Fault {

    private static final String PREFIX = "cut-off-";
    private static final String PAGE = "start.xhtml";
    private static final int LATER = 503;
    private static final Duration POOLS_RECOVER = Duration.ofSeconds(30);

    /** What a node had locked when it was cut off is done by others, or by itself, when the lock ends; a step that failed is tried again after one minute, and then five. */
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "PostgreSQL stops hard under load, and is started again";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        EmbeddedDatabase server = scene.database().server().orElseThrow();
        int stops = scene.size().stops();
        int customers = Math.max(100, scene.size().events() / 10);
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        Duration slowest = Duration.ZERO;
        PlainBrowser person = scene.cluster().personAt(scene.cluster().node(0));
        int told = 0;
        try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
            for (int stop = 0; stop < stops; stop++) {
                crowd.awaitTold((stop + 1) * customers / (stops + 1));
                server.crash();
                TimeUnit.MILLISECONDS.sleep(2_000 + scene.random().nextInt(4_000));
                told += person.status(PAGE) == LATER && person.statusInBackground(PAGE) == LATER ? 1 : 0;
                server.startAgain();
                Duration recovered = Outage.untilAllServe(scene, "stop-" + stop);
                slowest = recovered.compareTo(slowest) > 0 ? recovered : slowest;
            }
            crowd.awaitAllTold();
            Duration done = welcomes.await(PATIENCE, welcomes::letWaitsPass);
            findings.note("first purchases told", String.format("%,d, %d stops of PostgreSQL", customers, stops));
            findings.within("all three nodes take purchases again, slowest time", POOLS_RECOVER, slowest);
            findings.within(scene.saysWaits("everything done"), PATIENCE, done);
            findings.same(
                    "times that pages, and their requests in the background, said meanwhile that the database is away (503)",
                    stops,
                    told);
        }
        welcomes.compare(findings, stops * scene.cluster().nodes().size());
        Welcomes.incidents(scene, findings);
    }
}
