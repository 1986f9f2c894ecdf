package app.huike.chaos.fault;

import app.huike.chaos.Fault;
import java.util.List;

/** All of them, in the order in which they happen. */
public final class Faults {

    private Faults() {}

    public static List<Fault> all() {
        return List.of(
                new KilledNodes(),
                new StoppedDatabase(),
                new AilingMail(),
                new PoisonedSteps(),
                new SameAtOnce(),
                new SingleUse(),
                new BrokenConnections(),
                new StoppedImport());
    }
}
