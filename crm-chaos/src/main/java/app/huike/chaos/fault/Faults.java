package app.huike.chaos.fault;

import app.huike.chaos.Fault;
import java.nio.file.Path;
import java.util.List;

/** All of them, in the order in which they happen. */
public final class Faults {

    private Faults() {}

    /** @param war of this build */
    public static List<Fault> all(Path war) {
        return List.of(
                new KilledNodes(),
                new StoppedDatabase(),
                new AilingMail(),
                new PoisonedSteps(),
                new SameAtOnce(),
                new SingleUse(),
                new BrokenConnections(),
                new StoppedImport(),
                new RollingRestart(war));
    }
}
