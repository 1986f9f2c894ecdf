package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A step that outlives its lock: other nodes take it up meanwhile, and one of them brings it to an end. In a short run the lock is let end in the middle, in a full one the step takes longer than five minutes. */
final class SlowSteps {

    private static final int CUSTOMERS = 6;
    private static final int SHORT_SECONDS = 20;
    private static final int LONG_SECONDS = 320;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Scene scene;
    private final Poison poison;

    SlowSteps(Scene scene, Poison poison) {
        this.scene = scene;
        this.poison = poison;
    }

    void happen(Findings findings) throws Exception {
        int seconds = scene.size().hurried() ? SHORT_SECONDS : LONG_SECONDS;
        poison.lay(seconds);
        Welcomes welcomes = new Welcomes(scene, Poison.SLOW, CUSTOMERS);
        try (Crowd crowd = new Crowd(scene, Poison.SLOW, CUSTOMERS).begin()) {
            crowd.awaitAllTold();
            awaitBegun();
            if (scene.size().hurried()) {
                scene.database().waitsOfTheEngineAreOver();
            }
            Duration done = welcomes.await(PATIENCE);
            findings.within(
                    scene.saysWaits("steps that take " + seconds + " s each are done"),
                    Duration.ofSeconds(60 + 2 * seconds),
                    done);
        }
        poison.take();
        findings.note("how often these " + CUSTOMERS + " steps were begun", Long.toString(poison.begun()));
        welcomes.compare(findings, 0);
    }

    private void awaitBegun() throws InterruptedException {
        long begun = System.nanoTime();
        while (poison.begun() < CUSTOMERS && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
