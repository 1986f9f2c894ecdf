package app.huike.inside.welcome;

import static app.huike.inside.welcome.Shopper.LEAD;
import static app.huike.inside.welcome.Shopper.MANAGER;
import static app.huike.inside.welcome.Shopper.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.journey.JourneyEntry;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Audit;
import app.huike.crm.security.AuditEntry;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.engine.PausedProcess;
import app.huike.lifecycle.engine.ProcessPause;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The brake of one process: what it holds, what it lets through, and that nothing is lost by it. */
class PausedWelcomeIT extends InContainer {

    private static final String WELCOME = "welcome";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Inject
    private Shopper shopper;

    @Inject
    private ProcessPause pause;

    @Inject
    private VirtualTime time;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private Purchases purchases;

    @Inject
    private Journeys journeys;

    @Inject
    private JourneyLog log;

    @Inject
    private Audit audit;

    @Inject
    private CrmDatabase database;

    @AfterEach
    void goesOn() throws Exception {
        as(Actor.SYSTEM, () -> pause.end(WELCOME));
    }

    @Test
    void whoBuysDuringThePauseIsWelcomedAfterIt() throws Exception {
        Bought before = shopper.buys("60.00");
        pauses();
        Bought during = shopper.buys("60.00");
        time.advance(Duration.ofHours(3));

        for (Bought customer : List.of(before, during)) {
            assertThat(hasCoupon(customer)).isFalse();
            assertThat(run(customer).at()).containsExactly("timer_waitForCancellation");
        }
        assertThat(told(before, "JOURNEY_WAITS")).isEmpty();
        assertThat(told(during, "JOURNEY_WAITS")).singleElement().satisfies(line -> {
            assertThat(line.reason()).isEqualTo("PAUSED");
            assertThat(line.detail()).containsEntry("process", WELCOME);
        });
        assertThat(paused().due()).isGreaterThanOrEqualTo(2);
        assertThat(paused().reason()).isEqualTo("a wrong offer");

        long due = paused().due();
        assertThat(as(Actor.SYSTEM, () -> pause.end(WELCOME))).isEqualTo(due);
        time.advance(Duration.ofSeconds(1));
        assertThat(hasCoupon(before)).isTrue();
        assertThat(hasCoupon(during)).isTrue();
        assertThat(as(Actor.SYSTEM, () -> pause.all())).isEmpty();
        assertThat(as(Actor.SYSTEM, () -> pause.end(WELCOME)))
                .as("there is no pause")
                .isZero();
    }

    @Test
    void peopleGoOnWorkingAndWhatHappensToCustomersGetsThrough() throws Exception {
        Bought worked = shopper.onADayOfItsOwn().buys("60.00");
        Bought redeemed = shopper.buys("60.00");
        Bought refunded = shopper.buys("60.00");
        time.advance(Duration.ofHours(2));
        time.advance(Duration.ofDays(14));
        TaskView call = only(worked);
        pauses();

        as(MANAGER, () -> inbox.complete(call.id(), "no-answer", null, Map.of()));
        assertThat(run(worked).at()).as("a second attempt waits").contains("timer_tryAgain");
        redeem(redeemed);
        assertThat(run(redeemed).outcome()).isEqualTo("redeemed");
        as(
                LEAD,
                () -> purchases.refund(
                        refunded.purchaseRef(), "R-" + refunded.purchaseRef(), Money.parse("USD 60.00")));
        time.advance(Duration.ofDays(3));
        assertThat(run(worked).at()).contains("timer_tryAgain");
        assertThat(coupon(refunded))
                .as("taking it back is a step of the process")
                .isEqualTo(CouponState.GRANTED);

        as(Actor.SYSTEM, () -> pause.end(WELCOME));
        time.advance(Duration.ofSeconds(1));
        assertThat(run(worked).at()).contains("userTask_callCustomer");
        assertThat(coupon(refunded)).isEqualTo(CouponState.REVOKED);
    }

    @Test
    void whatFellDueIsSpreadOverDays() throws Exception {
        List<Bought> customers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            customers.add(shopper.buys("60.00"));
        }
        pauses();
        time.advance(Duration.ofHours(3));
        long due = paused().due();
        assertThat(as(Actor.SYSTEM, () -> pause.spread(WELCOME, Duration.ofDays(2))))
                .isEqualTo(due);
        time.advance(Duration.ofSeconds(1));
        assertThat(welcomed(customers)).isLessThanOrEqualTo(1);
        time.advance(Duration.ofDays(1));
        assertThat(welcomed(customers)).isBetween(1, 3);
        time.advance(Duration.ofDays(1));
        assertThat(welcomed(customers)).isEqualTo(4);
        assertThat(lastResumption()).containsEntry("over", "PT48H").containsEntry("due", String.valueOf(due));
    }

    @Test
    void contactsThatFellDueAreDroppedAndTheProcessGoesOn() throws Exception {
        Bought customer = shopper.buys("60.00");
        pauses();
        time.advance(Duration.ofHours(3));
        assertThat(paused().contacts()).isPositive().isLessThanOrEqualTo(paused().due());
        as(Actor.SYSTEM, () -> pause.drop(WELCOME));
        time.advance(Duration.ofSeconds(1));
        assertThat(hasCoupon(customer)).isTrue();
        assertThat(written(customer)).isEmpty();
        assertThat(told(customer, "MESSAGE_SUPPRESSED"))
                .extracting(JourneyEntry::reason)
                .containsExactly("DROPPED_AFTER_PAUSE");
        assertThat(lastResumption()).containsKeys("dropped", "due");

        time.advance(Duration.ofDays(24));
        assertThat(written(customer)).as("what falls due later is said").containsExactly("welcome-reminder");
        assertThat(told(customer, "MESSAGE_SUPPRESSED")).hasSize(1);
    }

    private int welcomed(List<Bought> customers) throws Exception {
        int number = 0;
        for (Bought customer : customers) {
            number += hasCoupon(customer) ? 1 : 0;
        }
        return number;
    }

    private List<String> written(Bought customer) {
        return database.sql("select template from message where customer_id = :id order by created_at")
                .set("id", customer.customerId())
                .list(row -> row.text("template"));
    }

    private Map<String, String> lastResumption() throws Exception {
        return as(Actor.SYSTEM, () -> audit.list(PageRequest.first())).items().stream()
                .filter(line -> line.action().equals("PROCESS_RESUMED"))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    @Test
    void onlyWhoMayAndWithAReason() throws Exception {
        assertThatThrownBy(() -> as(LEAD, () -> begin("because"))).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> as(MANAGER, () -> pause.end(WELCOME))).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> as(MANAGER, () -> pause.drop(WELCOME))).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> as(MANAGER, () -> pause.spread(WELCOME, Duration.ofDays(1))))
                .hasMessageContaining("NOT_FOUND");
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(15))) {
            assertThatThrownBy(() -> as(Actor.SYSTEM, () -> pause.spread(WELCOME, wrong)))
                    .hasMessageContaining("over");
        }
        assertThatThrownBy(() -> as(LEAD, () -> pause.all())).hasMessageContaining("NOT_FOUND");
        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> begin(" "))).hasMessageContaining("reason");
        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> begin("x".repeat(201)))).hasMessageContaining("reason");
        assertThatThrownBy(() -> as(Actor.SYSTEM, () -> {
                    pause.begin("no-such-process", "because");
                    return null;
                }))
                .hasMessageContaining("NOT_FOUND");
        assertThat(as(Actor.SYSTEM, () -> pause.all())).isEmpty();

        pauses();
        as(Actor.SYSTEM, () -> pause.end(WELCOME));
        List<AuditEntry> lines =
                as(Actor.SYSTEM, () -> audit.list(PageRequest.first())).items();
        assertThat(lines)
                .filteredOn(line -> WELCOME.equals(line.subject()))
                .extracting(AuditEntry::action)
                .startsWith("PROCESS_RESUMED", "PROCESS_PAUSED");
        assertThat(lines).anySatisfy(line -> assertThat(line.detail()).containsEntry("reason", "a wrong offer"));
    }

    /** Steps, pauses and resumptions at once: each step is run once, and none stays aside for ever. */
    @Test
    void nothingIsLostHoweverOftenAndWheneverItIsPaused() throws Exception {
        List<Bought> customers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            customers.add(shopper.buys("60.00"));
        }
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> nervous = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                toggle();
            }
        });
        database.sql("update act_ru_job set duedate_ = duedate_ - interval '2 hours' where process_def_key_ = :key"
                        + " and handler_type_ = 'timer-intermediate-transition' and job_def_id_ in"
                        + " (select id_ from act_ru_jobdef where act_id_ = 'timer_waitForCancellation')")
                .set("key", WELCOME)
                .update();
        Thread.sleep(4_000);
        enough.set(true);
        nervous.join();
        as(Actor.SYSTEM, () -> pause.end(WELCOME));

        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (System.nanoTime() < end && !allHaveCoupons(customers)) {
            Thread.sleep(200);
        }
        for (Bought customer : customers) {
            assertThat(as(LEAD, () -> coupons.of(customer.customerId()))).hasSize(1);
        }
        assertThat(database.sql("select 1 from act_ru_job where suspension_state_ = 2")
                        .any())
                .isFalse();
    }

    private void toggle() {
        try {
            pauses();
            Thread.sleep(20);
            as(Actor.SYSTEM, () -> pause.end(WELCOME));
            Thread.sleep(20);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private boolean allHaveCoupons(List<Bought> customers) throws Exception {
        for (Bought customer : customers) {
            if (!hasCoupon(customer)) {
                return false;
            }
        }
        return true;
    }

    private void pauses() throws Exception {
        as(Actor.SYSTEM, () -> begin("a wrong offer"));
    }

    private Void begin(String reason) {
        pause.begin(WELCOME, reason);
        return null;
    }

    private PausedProcess paused() throws Exception {
        return as(Actor.SYSTEM, () -> pause.all()).stream()
                .filter(each -> each.processKey().equals(WELCOME))
                .findFirst()
                .orElseThrow();
    }

    private boolean hasCoupon(Bought customer) throws Exception {
        return !as(LEAD, () -> coupons.of(customer.customerId())).isEmpty();
    }

    private CouponState coupon(Bought customer) throws Exception {
        return as(LEAD, () -> coupons.of(customer.customerId())).get(0).state();
    }

    private void redeem(Bought customer) throws Exception {
        as(Actor.SYSTEM, () -> {
            String code = coupons.of(customer.customerId()).get(0).code();
            return redemptions.redeem(
                    code, customer.customerRef(), "P2-" + customer.customerRef(), Money.parse("USD 100.00"));
        });
    }

    private TaskView only(Bought customer) throws Exception {
        TaskFilter filter = TaskFilter.about(customer.customerId());
        List<TaskView> open =
                as(LEAD, () -> lists.find(filter, PageRequest.first())).items();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private JourneyView run(Bought customer) throws Exception {
        return as(LEAD, () -> journeys.of(customer.customerId())).get(0);
    }

    private List<JourneyEntry> told(Bought customer, String kind) throws Exception {
        return as(Actor.SYSTEM, () -> log.of(customer.customerId(), PageRequest.first())).items().stream()
                .filter(line -> line.kind().equals(kind))
                .toList();
    }
}
