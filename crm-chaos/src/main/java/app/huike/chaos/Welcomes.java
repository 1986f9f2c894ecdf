package app.huike.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** What becomes of a crowd of first purchases: one of everything for each customer, in the tables and in the mailboxes. */
public final class Welcomes {

    private static final String OF_THE_CROWD = " join customer c on c.id = x.customer_id where c.ref like ?";

    private final Scene scene;
    private final String prefix;
    private final int customers;
    private long sentBefore = -1;

    public Welcomes(Scene scene, String prefix, int customers) {
        this.scene = scene;
        this.prefix = prefix;
        this.customers = customers;
    }

    /**
     * Waits until everybody was written to, or the patience is over.
     *
     * @return how long it took
     */
    public Duration await(Duration patience) throws InterruptedException {
        return await(patience, () -> {});
    }

    /** @param meanwhile is done every five seconds, such as letting waits pass */
    public Duration await(Duration patience, Runnable meanwhile) throws InterruptedException {
        long begun = System.nanoTime();
        for (int look = 1; sent() < customers && System.nanoTime() - begun < patience.toNanos(); look++) {
            TimeUnit.MILLISECONDS.sleep(500);
            if (look % 10 == 0) {
                meanwhile.run();
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * In a short run the waits after a failure, and the locks of whoever was cut off, are over now; where nothing has left since the last time, the leases of messages, too: while somebody is sending
     * that would make two mails of one.
     */
    public void letWaitsPass() {
        if (!scene.size().hurried()) {
            return;
        }
        scene.database().waitsOfTheEngineAreOver();
        long sent = sent();
        if (sent == sentBefore) {
            scene.database().leasesOfTheOutboxAreOver();
        }
        sentBefore = sent;
    }

    /** How many were written to. */
    public long sent() {
        return messages(" and x.state = 'SENT'");
    }

    /** How many have a coupon. */
    public long coupons() {
        return count("coupon x", " and x.cause = 'welcome'");
    }

    /** How many welcomes wait for the mail server, or have one of the given conditions. */
    public long messages(String condition) {
        return count("message x", " and x.template = 'welcome'" + condition);
    }

    private long count(String table, String condition) {
        return scene.database().count("select count(*) from " + table + OF_THE_CROWD + condition, prefix + "%");
    }

    /**
     * Compares everything with what was asked.
     *
     * @param twice how many mails may have come twice with the same Message-ID: those whose taking nobody could hear of
     */
    public void compare(Findings findings, int twice) {
        ShopDatabase database = scene.database();
        String mine = prefix + "%";
        findings.same("customers", customers, database.count("select count(*) from customer where ref like ?", mine));
        findings.same("purchases", customers, count("purchase x", ""));
        findings.same(
                "welcome processes begun",
                customers,
                database.count(
                        "select count(*) from act_hi_procinst p join customer c on p.business_key_ = cast(c.id as text)"
                                + " where p.proc_def_key_ = 'welcome' and c.ref like ?",
                        mine));
        findings.same("welcome coupons", customers, coupons());
        findings.same(
                "customers with a coupon",
                customers,
                database.count(
                        "select count(distinct x.customer_id) from coupon x" + OF_THE_CROWD
                                + " and x.cause = 'welcome'",
                        mine));
        findings.same("welcome messages", customers, messages(""));
        findings.same("of them sent", customers, sent());
        mail(findings, twice);
    }

    private void mail(Findings findings, int twice) {
        List<List<String>> boxes = IntStream.range(0, customers)
                .mapToObj(i -> scene.office().mailbox(Shop.address(prefix + i)))
                .toList();
        findings.same(
                "mailboxes with mail",
                customers,
                boxes.stream().filter(box -> !box.isEmpty()).count());
        findings.same(
                "different mails in them",
                customers,
                boxes.stream().mapToLong(box -> box.stream().distinct().count()).sum());
        findings.atMost(
                "mails that came again under the same Message-ID",
                twice,
                boxes.stream()
                        .mapToLong(box -> box.size() - box.stream().distinct().count())
                        .sum());
    }

    /** No step of anybody's stands still for good. */
    public static void incidents(Scene scene, Findings findings) {
        findings.same(
                "steps that have given up",
                0,
                scene.database().count("select count(*) from act_ru_job where retries_ = 0"));
        findings.same("incidents of the engine", 0, scene.database().count("select count(*) from act_ru_incident"));
    }
}
