package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.ShopDatabase;
import app.huike.chaos.Welcomes;
import app.huike.launch.Visit;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Four rounds of the same number of customers whose steps fall due at once, the second and third of them with one more of fifty whose step fails each time: the pace of the others is compared. Then
 * whatever fails does so until nothing tries it any more, and an administrator sees it, tries half again, which is mended meanwhile, and ends the rest.
 */
final class FailingSteps {

    private static final int ROUNDS = 4;
    private static final int ONE_OF = 50;
    private static final double PACE = 0.9;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Among so many more customers everything may take as long once more. */
    private static final int PATIENCE_FOR = 5_000;

    private static final int LOOK_MILLIS = 500;
    private static final String FAILED = "stages/welcome/runs/failed/";
    private static final String MENDED = Poison.FAILING + "2-";
    private static final String HOPELESS = Poison.FAILING + "1-";

    private final Scene scene;
    private final Poison poison;
    private final int customers;
    private final int failing;
    private final Duration patience;

    FailingSteps(Scene scene, Poison poison) {
        this.scene = scene;
        this.poison = poison;
        this.customers = Math.max(400, scene.size().events() / ROUNDS);
        // one of fifty of all, in two of four rounds
        this.failing = ROUNDS / 2 * customers / ONE_OF;
        this.patience = PATIENCE.multipliedBy(1 + customers / PATIENCE_FOR);
    }

    void happen(Findings findings) throws Exception {
        tellAll();
        poison.lay(0);
        double without = 0;
        double with = 0;
        for (int round = 0; round < ROUNDS; round++) {
            boolean poisoned = round == 1 || round == 2;
            double seconds = round(round, poisoned).toMillis() / 1_000.0;
            without += poisoned ? 0 : seconds;
            with += poisoned ? seconds : 0;
        }
        findings.note(
                "coupons a second with nobody's step failing",
                String.format(Locale.ROOT, "%.1f (two rounds of %,d)", 2 * customers / without, customers));
        findings.says(
                "pace where one of fifty fails, beside that, in turns",
                "at least " + PACE,
                String.format(Locale.ROOT, "%.2f (two rounds of %,d and %,d)", without / with, customers, failing),
                without / with >= PACE);
        giveUp(findings);
        decide(findings);
        for (int round = 0; round < ROUNDS; round++) {
            if (round == 0) {
                new Welcomes(scene, others(round), customers).compare(findings, 0);
            } else {
                Welcomes same = new Welcomes(scene, others(round), customers);
                findings.same("coupons of round " + (round + 1), customers, same.coupons());
            }
        }
    }

    private static String others(int round) {
        return "others-" + round + "-";
    }

    /** Nobody's time passes until it is his round. */
    private void tellAll() throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            tell(others(round), customers);
        }
        tell(HOPELESS, failing);
        tell(MENDED, failing);
    }

    private void tell(String prefix, int many) throws InterruptedException {
        try (Crowd crowd = new Crowd(scene, prefix, many).beginOutOfTime()) {
            crowd.awaitAllTold();
        }
    }

    /** How long it took until all the others had their coupons. */
    private Duration round(int round, boolean poisoned) throws InterruptedException {
        Welcomes welcomes = new Welcomes(scene, others(round), customers);
        if (poisoned) {
            scene.database().cancellationsAreOver(Poison.FAILING + round + "-");
        }
        long begun = System.nanoTime();
        scene.database().cancellationsAreOver(others(round));
        while (welcomes.coupons() < customers && System.nanoTime() - begun < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        // what follows the coupon is done before the next round, which is to be alone
        welcomes.await(patience);
        return took;
    }

    /** The waits of 1 minute to 2 hours are let pass: what fails has failed five times. */
    private void giveUp(Findings findings) throws InterruptedException {
        ShopDatabase database = scene.database();
        findings.same("coupons where the step fails", 0, coupons());
        findings.same("steps that failed, and are tried again by themselves", 2L * failing, failed("j.retries_ > 0"));
        long begun = System.nanoTime();
        while (failed("j.retries_ = 0") < 2L * failing && System.nanoTime() - begun < patience.toNanos()) {
            database.waitsOfTheEngineAreOver();
            TimeUnit.SECONDS.sleep(1);
        }
        findings.same(
                "steps that have given up after five times, their waits let pass",
                2L * failing,
                failed("j.retries_ = 0"));
        findings.same(
                "incidents of the engine, one for each",
                2L * failing,
                database.count("select count(*) from act_ru_incident"));
    }

    private long coupons() {
        return new Welcomes(scene, Poison.FAILING, 2 * failing).coupons();
    }

    private long failed(String condition) {
        return scene.database()
                .count(
                        "select count(*) from act_ru_job j join act_ru_execution e on e.id_ ="
                                + " j.process_instance_id_ join customer c on e.business_key_ = cast(c.id as text)"
                                + " where c.ref like ? and j.exception_msg_ is not null and " + condition,
                        Poison.FAILING + "%");
    }

    private void decide(Findings findings) throws InterruptedException {
        Visit administrator = scene.cluster().administrator(scene.cluster().node(1));
        String seen = administrator.rest("GET", "stages/welcome/runs?days=7", null);
        String reason = seen.replaceAll(
                "(?s).*\"failed\"\\s*:\\s*\\[\\{[^}]*?\"reason\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1");
        findings.says(
                "the administrator sees them as one",
                Findings.number(2L * failing) + " steps",
                reason,
                seen.matches("(?s).*\"failed\"\\s*:\\s*\\[\\{[^}]*\"steps\"\\s*:\\s*" + 2 * failing + "\\b.*"));
        poison.onlyFor(HOPELESS);
        String which =
                "{\"process\": \"welcome\", \"element\": \"serviceTask_grantCoupon\", \"reason\": \"" + reason + "\"}";
        for (int done = 0; done < 2 * failing; done += MOST_AT_ONCE) {
            administrator.rest("POST", FAILED + "retry", which);
        }
        Welcomes mended = new Welcomes(scene, MENDED, failing);
        findings.within(
                "tried again by him: half of them, mended meanwhile, are done",
                Duration.ofMinutes(5),
                mended.await(patience));
        awaitFailed();
        for (int done = 0; done < failing; done += MOST_AT_ONCE) {
            administrator.rest("POST", FAILED + "end", which);
        }
        mended.compare(findings, 0);
        findings.same(
                "runs of the others, which he ended, that go on",
                0,
                scene.database()
                        .count(
                                "select count(*) from act_ru_execution e join customer c on e.business_key_ = cast(c.id as"
                                        + " text) where c.ref like ?",
                                HOPELESS + "%"));
        findings.same("and their coupons", 0, new Welcomes(scene, HOPELESS, failing).coupons());
        findings.same(
                "lines in their customers' logs that say so",
                failing,
                scene.database()
                        .count(
                                "select count(*) from journey_log l join customer c on c.id = l.customer_id where l.kind ="
                                        + " 'JOURNEY_ENDED' and l.reason = 'STEP_FAILED' and c.ref like ?",
                                HOPELESS + "%"));
    }

    /** Those that are tried again in vain have come back. */
    private void awaitFailed() throws InterruptedException {
        long begun = System.nanoTime();
        while (failed("j.retries_ = 0") < failing && System.nanoTime() - begun < patience.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
