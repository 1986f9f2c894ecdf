package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;
import app.huike.launch.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Nodes are killed at random moments (SIGKILL), one after the other, and come back; one at least is always there. */
public final class KilledNodes implements Fault {

    private static final String PREFIX = "killed-";

    /** As long as a job of the dead may stay locked, and a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private long sentBefore;

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "a node is killed (SIGKILL) at a random moment, again and again";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        int customers = scene.size().events() / 2;
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        long begun = System.nanoTime();
        try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
            long lastKill = kill(scene, crowd);
            crowd.awaitAllTold();
            Duration told = Duration.ofNanos(System.nanoTime() - lastKill);
            double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1_000.0;
            Duration done = welcomes.await(PATIENCE, () -> hurry(scene, welcomes));
            findings.note(
                    "events told",
                    String.format(
                            Locale.ROOT,
                            "%,d, %d kills; %.1f a second",
                            2 * customers,
                            scene.size().kills(),
                            2 * customers / seconds));
            findings.note("until the last was told, after the last kill", told.toSeconds() + " s");
            findings.within(
                    scene.size().hurried()
                            ? "everything done after that, waits let pass"
                            : "everything done after that",
                    PATIENCE,
                    done);
        }
        // a mail that a node had handed over when it died, and had not noted yet, goes out once more
        welcomes.compare(findings, scene.size().kills());
        Welcomes.incidents(scene, findings);
    }

    /** Where nothing has left for five seconds, only what the dead held is left. */
    private void hurry(Scene scene, Welcomes welcomes) {
        long sent = welcomes.sent();
        if (scene.size().hurried() && sent == sentBefore) {
            scene.database().leasesOfTheOutboxAreOver();
        }
        sentBefore = sent;
    }

    /** When the last one was killed. */
    private static long kill(Scene scene, Crowd crowd) throws Exception {
        int kills = scene.size().kills();
        int part = crowd.customers() / (kills + 1);
        List<CompletableFuture<Void>> comingBack = new ArrayList<>();
        long last = System.nanoTime();
        for (int kill = 0; kill < kills; kill++) {
            crowd.awaitTold(kill * part + part / 3 + scene.random().nextInt(Math.max(1, part / 2)));
            // two of three may be away at once, but not all
            if (comingBack.size() > 1) {
                comingBack.get(kill - 2).join();
            }
            Node victim = scene.cluster().node(kill + 1);
            victim.die();
            last = System.nanoTime();
            comingBack.add(CompletableFuture.runAsync(() -> startAgain(victim)));
        }
        comingBack.forEach(CompletableFuture::join);
        return last;
    }

    private static void startAgain(Node node) {
        try {
            node.start();
        } catch (Refusal refusal) {
            throw new IllegalStateException(node.name() + " does not come back: " + refusal.getMessage(), refusal);
        }
    }
}
