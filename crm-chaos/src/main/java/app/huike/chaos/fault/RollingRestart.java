package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Node;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Nodes are stopped and come back one after the other, while the others serve: with the release that this build made, whichever they began with. Meanwhile nodes
 * of both are at work on one schema, and runs that one began are gone on with by the other.
 */
public final class RollingRestart implements Fault {

    private static final String PREFIX = "rolled-";

    /** As long as a job of a node that was stopped in the middle may stay locked, and a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Path war;

    /** @param war that nodes come back with */
    public RollingRestart(Path war) {
        this.war = war;
    }

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return "nodes are stopped and come back one after the other, with this build's release";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        int customers = scene.size().events() / 2;
        int nodes = scene.cluster().nodes().size();
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
            long begun = System.nanoTime();
            for (int i = 0; i < nodes; i++) {
                crowd.awaitTold(customers * (i + 1) / (nodes + 2));
                findings.note(
                        "told when " + scene.cluster().node(i).name() + " stops", stopAndCount(scene, i, welcomes));
            }
            findings.note("until the last node was back", seconds(begun));
            crowd.awaitAllTold();
            Duration done = welcomes.await(PATIENCE);
            findings.within("everything done after the last was told", PATIENCE, done);
        }
        welcomes.compare(findings, 0);
        Welcomes.incidents(scene, findings);
    }

    private String stopAndCount(Scene scene, int number, Welcomes welcomes) throws Exception {
        String so = String.format("%,d had a coupon, %,d had mail", welcomes.coupons(), welcomes.sent());
        Node node = scene.cluster().node(number);
        node.renew(war);
        return so;
    }

    private static String seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s";
    }
}
