package app.huike.chaos.fault;

import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;

/**
 * Steps that fail each time for one of fifty customers, and steps that last longer than their lock. What fails is tried again after a while, then stands where an administrator sees it, and is tried
 * again or ended by him; nobody else waits for it.
 */
public final class PoisonedSteps implements Fault {

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "a step fails for one of fifty each time, and is slower than its lock for others";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        try (Poison poison = new Poison(scene.database())) {
            new SlowSteps(scene, poison).happen(findings);
            new FailingSteps(scene, poison).happen(findings);
        }
        Welcomes.incidents(scene, findings);
    }
}
