package app.huike.chaos.fault;

import app.huike.chaos.Answer;
import app.huike.chaos.Crowd;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The wire to PostgreSQL breaks when it has committed and before a node hears so, at random, for requests, steps, mails and imports alike. A request that is answered with a failure was done, and is
 * told again: by the shop's own ref, or, where there is none, by the key that it came with.
 */
final class UnheardCommits {

    private static final String PREFIX = "unheard-";
    private static final Duration PATIENCE = Duration.ofMinutes(7);

    /** One answer of so many is not heard. */
    private static final int ONE_OF = 25;

    private static final int LEAST = 10;

    private final Scene scene;
    private final int customers;

    UnheardCommits(Scene scene) {
        this.scene = scene;
        this.customers = Math.max(100, scene.size().events() / 20);
    }

    void happen(Findings findings) throws Exception {
        Welcomes welcomes = new Welcomes(scene, PREFIX, customers);
        long before = scene.wire().swallowed();
        try (Crowd crowd = new Crowd(scene, PREFIX, customers).begin()) {
            crowd.awaitTold(customers / 5);
            scene.wire().losesAnswersOfCommits(1.0 / ONE_OF);
            int reminders = remind();
            crowd.awaitAllTold();
            scene.wire().losesAnswersOfCommits(0);
            findings.atLeast(
                    "answers to COMMIT that nobody heard", LEAST, scene.wire().swallowed() - before);
            Duration done = welcomes.await(PATIENCE, welcomes::letWaitsPass);
            findings.within(scene.saysWaits("everything done"), PATIENCE, done);
            findings.same(
                    "reminders, told again with the key that they came with",
                    reminders,
                    scene.database()
                            .count(
                                    "select count(*) from act_hi_procinst p join customer c on p.business_key_ = cast(c.id as"
                                            + " text) where p.proc_def_key_ = 'reminder' and c.ref like ?",
                                    PREFIX + "%"));
        } finally {
            scene.wire().losesAnswersOfCommits(0);
        }
        // what was committed is known to have left: no mail goes twice
        welcomes.compare(findings, 0);
    }

    /** What has no ref of the shop's: each of the first customers is to be remembered once. */
    private int remind() {
        int some = customers / 20;
        String at = Instant.now()
                .plus(5, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        for (int i = 0; i < some; i++) {
            String ref = PREFIX + i;
            Answer answer = scene.shop()
                    .tellOnce(
                            i,
                            "customers/" + ref + "/reminders",
                            "{\"at\": \"" + at + "\", \"word\": \"Ask how it goes\"}",
                            ref + "-remind");
            if (!answer.done()) {
                throw new IllegalStateException("no reminder: " + answer);
            }
        }
        return some;
    }
}
