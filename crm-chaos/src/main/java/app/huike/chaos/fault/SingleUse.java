package app.huike.chaos.fault;

import app.huike.chaos.Answer;
import app.huike.chaos.Crowd;
import app.huike.chaos.Fault;
import app.huike.chaos.Findings;
import app.huike.chaos.Scene;
import app.huike.chaos.Welcomes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many tills want the same code at the same moment, each for a purchase of its own, at all nodes. */
public final class SingleUse implements Fault {

    private static final String PREFIX = "single-";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "single-use codes are wanted by many at once, through all nodes";
    }

    @Override
    public void happen(Scene scene, Findings findings) throws Exception {
        int codes = scene.size().codes();
        try (Crowd crowd = new Crowd(scene, PREFIX, codes).begin()) {
            crowd.awaitAllTold();
            new Welcomes(scene, PREFIX, codes).await(PATIENCE);
        }
        int callers = scene.size().callers();
        long used = 0;
        long refused = 0;
        long recorded = 0;
        ExecutorService tills = Executors.newFixedThreadPool(callers);
        try {
            for (int i = 0; i < codes; i++) {
                String customer = PREFIX + i;
                List<Answer> answers = race(scene, tills, customer, code(scene, customer));
                List<String> winners = new ArrayList<>();
                for (int caller = 0; caller < callers; caller++) {
                    Answer answer = answers.get(caller);
                    if (answer.done()) {
                        winners.add(receipt(customer, caller));
                    } else if (answer.status() == 409 && answer.body().contains("COUPON_USED")) {
                        refused++;
                    }
                }
                used += winners.size();
                recorded += winners.equals(redeemedBy(scene, customer)) ? 1 : 0;
            }
        } finally {
            tills.shutdownNow();
        }
        findings.note("calls", String.format("%,d: %d codes, %d callers each", codes * callers, codes, callers));
        findings.same("redemptions that were answered with yes", codes, used);
        findings.same("calls that were answered: used already", (long) codes * (callers - 1), refused);
        findings.same(
                "codes whose one redemption in the table is that of the purchase that was told so", codes, recorded);
    }

    private static List<Answer> race(Scene scene, ExecutorService tills, String customer, String code)
            throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Answer>> all = new ArrayList<>();
        for (int i = 0; i < scene.size().callers(); i++) {
            int caller = i;
            String json =
                    """
                    {"customerRef": "%s", "purchaseRef": "%s", "basket": {"total": {"amount": "120.00", "currency": "USD"}}}"""
                            .formatted(customer, receipt(customer, caller));
            all.add(tills.submit(() -> {
                go.await();
                return scene.shop().tell(caller, "POST", "coupons/" + code + "/redemptions", json);
            }));
        }
        go.countDown();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : all) {
            answers.add(each.get());
        }
        return answers;
    }

    private static String receipt(String customer, int caller) {
        return customer + "-till-" + caller;
    }

    private static String code(Scene scene, String customer) {
        return scene.database()
                .texts(
                        "select k.code from coupon k join customer c on c.id = k.customer_id where c.ref = ? and"
                                + " k.cause = 'welcome'",
                        customer)
                .get(0);
    }

    private static List<String> redeemedBy(Scene scene, String customer) {
        return scene.database()
                .texts(
                        "select r.purchase_ref from redemption r join coupon k on k.id = r.coupon_id join customer c"
                                + " on c.id = k.customer_id where c.ref = ? and r.reversed_at is null",
                        customer);
    }
}
