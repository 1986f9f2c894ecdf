package app.huike.chaos.fault;

import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.PostOffice;
import app.huike.chaos.Scene;
import app.huike.chaos.Shop;
import app.huike.chaos.Size;
import app.huike.chaos.Welcomes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The mail server is away while mails fall due, then takes connections and says nothing, then is back and hangs up now and then before it answers; one address of a hundred does not exist. */
public final class AilingMail implements Fault {

    private static final String AWAY = "away-";
    private static final String SILENT = "silent-";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Steps of processes do not wait for mail. */
    private static final Duration STEPS_GO_ON = Duration.ofSeconds(60);

    /** One of so many addresses does not exist. */
    private static final int REFUSED_OF = 100;

    /** For one of so many the server hangs up once before it answers. */
    private static final int HUNG_UP_OF = 10;

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "the mail server is away, silent, hangs up before it answers, and refuses one of a hundred";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        Size size = scene.size();
        PostOffice office = scene.office();
        int silent = size.mails() / 10;

        office.close();
        wait(scene, findings, "away", AWAY, size.mails());
        TimeUnit.MILLISECONDS.sleep(size.away().toMillis());
        findings.same(
                "messages that wait meanwhile",
                size.mails(),
                of(scene, AWAY, size.mails()).messages(" and x.state = 'WAITING'"));

        office.silent(true);
        office.open();
        wait(scene, findings, "silent", SILENT, silent);
        findings.same(
                "messages that left meanwhile", 0, of(scene, SILENT, silent).messages(" and x.state = 'SENT'"));

        office.hangsUpOnceFor(oneOf(HUNG_UP_OF, 3));
        office.refuses(oneOf(REFUSED_OF, 7));
        office.silent(false);
        long begun = System.nanoTime();
        awaitNobodyWaits(scene, size.mails() + silent);
        findings.note(
                "after it is back, until no message waits (the waits before a retry are let pass)", seconds(begun));
        compare(scene, findings, AWAY, size.mails());
        compare(scene, findings, SILENT, silent);
        Welcomes.incidents(scene, findings);
        office.hangsUpOnceFor(address -> false);
        office.refuses(address -> false);
    }

    /** Customers buy, and get their coupons, as if nothing were. */
    private static void wait(Scene scene, Findings findings, String how, String prefix, int customers)
            throws InterruptedException {
        try (Crowd crowd = new Crowd(scene, prefix, customers).begin()) {
            crowd.awaitAllTold();
            long begun = System.nanoTime();
            Welcomes welcomes = of(scene, prefix, customers);
            while (welcomes.coupons() < customers && System.nanoTime() - begun < PATIENCE.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
            findings.within(
                    "all coupons are granted while it is " + how,
                    STEPS_GO_ON,
                    Duration.ofNanos(System.nanoTime() - begun));
            findings.same("coupons granted", customers, welcomes.coupons());
        }
    }

    private static Welcomes of(Scene scene, String prefix, int customers) {
        return new Welcomes(scene, prefix, customers);
    }

    private static void awaitNobodyWaits(Scene scene, int messages) throws InterruptedException {
        long begun = System.nanoTime();
        String waits =
                "select count(*) from message x join customer c on c.id = x.customer_id where x.state = 'WAITING' and"
                        + " (c.ref like ? or c.ref like ?)";
        while (scene.database().count(waits, AWAY + "%", SILENT + "%") > 0
                && System.nanoTime() - begun
                        < PATIENCE.multipliedBy(1 + messages / 10_000).toNanos()) {
            scene.database().waitsOfTheOutboxAreOver();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static void compare(Scene scene, Findings findings, String prefix, int customers) {
        List<String> addresses = IntStream.range(0, customers)
                .mapToObj(i -> Shop.address(prefix + i))
                .toList();
        long refused = addresses.stream().filter(oneOf(REFUSED_OF, 7)).count();
        long hungUp = addresses.stream().filter(oneOf(HUNG_UP_OF, 3)).count();
        Welcomes welcomes = of(scene, prefix, customers);
        String who = " (" + prefix.replace("-", "") + ")";
        findings.same("sent" + who, customers - refused, welcomes.messages(" and x.state = 'SENT'"));
        findings.same(
                "failed, for the address is refused" + who,
                refused,
                welcomes.messages(" and x.state = 'FAILED' and x.reason = 'UNREACHABLE'"));
        findings.same(
                "mailboxes with one mail, and no other" + who,
                customers - refused,
                addresses.stream()
                        .filter(address -> scene.office().mailbox(address).stream()
                                        .distinct()
                                        .count()
                                == 1)
                        .count());
        findings.same(
                "mailboxes in which it lies twice under one Message-ID, for the server hung up" + who,
                hungUp,
                addresses.stream()
                        .filter(address -> scene.office().mailbox(address).size() == 2)
                        .count());
        findings.same(
                "mailboxes in which it lies more often" + who,
                0,
                addresses.stream()
                        .filter(address -> scene.office().mailbox(address).size() > 2)
                        .count());
    }

    /** Of the addresses numbered from 0 those whose number leaves that rest. */
    private static Predicate<String> oneOf(int many, int rest) {
        return address -> Integer.parseInt(address.replaceAll("\\D", "")) % many == rest;
    }

    private static String seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s";
    }
}
