package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.ShopDatabase;
import app.huike.chaos.Welcomes;
import app.huike.launch.EmbeddedDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What happens between the nodes and their database, and to their disks: connections end at random moments, some of them while a COMMIT is under way, so that nobody knows whether it was done; the rest
 * lies in classes of their own.
 */
public final class BrokenConnections implements Fault {

    private static final String PREFIX = "broken-";
    private static final Duration PATIENCE = Duration.ofMinutes(7);
    private static final long CUT_EVERY_MILLIS = 300;

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "connections break in the middle of anything, answers to COMMIT are not heard, connections are used up, and disks are full";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        int customers = Math.max(150, scene.size().events() / 10);
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        long cut = 0;
        try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
            crowd.awaitTold(customers / 10);
            while (!crowd.isTold(customers * 9 / 10)) {
                cut += cutSome(scene.database());
                TimeUnit.MILLISECONDS.sleep(CUT_EVERY_MILLIS);
            }
            crowd.awaitAllTold();
            Duration done = welcomes.await(PATIENCE, welcomes::letWaitsPass);
            findings.note("connections cut while they were at work", Findings.number(cut));
            findings.within(scene.saysWaits("everything done"), PATIENCE, done);
        }
        // at each cut every node may have had a mail handed over that it could not note
        welcomes.compare(findings, Math.toIntExact(Math.min(cut, customers)));
        new UnheardCommits(scene).happen(findings);
        new UsedUpConnections(scene).happen(findings);
        Optional<EmbeddedDatabase> own = scene.database().server();
        if (own.isPresent()) {
            new FullDisks(scene).ofTheDatabase(own.get(), findings);
        }
        new FullDisks(scene).ofANode(findings);
        Welcomes.incidents(scene, findings);
    }

    /** Half of those that are in a transaction now; how many these were. */
    private static long cutSome(ShopDatabase database) {
        return database.count(
                "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where usename = current_user"
                        + " and datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'"
                        + " and (xact_start is not null or query ilike 'commit%') and random() < 0.5");
    }
}
