package app.huike.inside.welcome;

import static app.huike.inside.welcome.Shopper.COLLEAGUE;
import static app.huike.inside.welcome.Shopper.LEAD;
import static app.huike.inside.welcome.Shopper.MANAGER;
import static app.huike.inside.welcome.Shopper.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.care.Cases;
import app.huike.crm.customer.Customers;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.offer.Redemptions;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.Refused;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The welcome on the real engine and database: what a process test over fakes cannot prove. */
class WelcomeIT extends InContainer {

    @Inject
    private Cases cases;

    @Inject
    private Shopper shopper;

    @Inject
    private VirtualTime time;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private TaskTexts texts;

    @Inject
    private Coupons coupons;

    @Inject
    private Redemptions redemptions;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Journeys journeys;

    @Inject
    private CrmDatabase database;

    @Test
    void unusedCouponBecomesACallAndAProblemATaskOfTheLead() throws Exception {
        Bought anna = shopper.onADayOfItsOwn().buys("60.00");
        time.advance(Duration.ofHours(2));
        assertThat(coupon(anna).state()).isEqualTo(CouponState.GRANTED);
        time.advance(Duration.ofDays(14));

        TaskView call = only(anna, "welcome-call");
        assertThat(call.state()).isEqualTo(TaskView.State.OPEN);
        assertThat(texts.title(call, Locale.ENGLISH))
                .isEqualTo("Call Welcome " + number(anna) + ": welcome coupon not used yet");
        assertThat(texts.reason(call, Locale.ENGLISH)).contains("$60").doesNotContain("{");
        assertThat(texts.script(call, Locale.TAIWAN)).hasSize(3);
        assertThat(as(MANAGER, () -> inbox.claim(call.id())).state()).isEqualTo(TaskView.State.CLAIMED);
        assertThatThrownBy(() -> as(LEAD, () -> inbox.complete(call.id(), "no-answer", null, Map.of())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("TASK_CLAIMED");
        assertThatThrownBy(() -> as(COLLEAGUE, () -> inbox.get(call.id()))).hasMessageContaining("TASK_UNKNOWN");
        assertThatThrownBy(() -> as(MANAGER, () -> inbox.complete(call.id(), "bought", null, Map.of())))
                .hasMessageContaining("OUTCOME_UNKNOWN");
        TaskView done = as(MANAGER, () -> inbox.complete(call.id(), "reached-problem", "the lid is loose", Map.of()));
        assertThat(done.state()).isEqualTo(TaskView.State.DONE);
        assertThatThrownBy(() -> as(MANAGER, () -> inbox.complete(call.id(), "no-answer", null, Map.of())))
                .hasMessageContaining("TASK_DONE");
        time.advance(Duration.ofSeconds(1));
        assertThat(as(LEAD, () -> cases.hasOpenCase(anna.customerId()))).isTrue();

        redeem(anna);
        assertThat(run(anna).outcome()).isEqualTo("redeemed");
        assertThat(as(LEAD, () -> journeys.way(anna.customerId(), run(anna).id())))
                .contains("serviceTask_grantCoupon", "boundary_couponRedeemed");
        assertThat(as(LEAD, () -> journeys.diagram(anna.customerId(), run(anna).id())))
                .contains("userTask_callCustomer");
    }

    @Test
    void redemptionTakesTheOpenTaskAway() throws Exception {
        Bought anna = shopper.buys("70.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        TaskView call = only(anna, "welcome-call");
        redeem(anna);
        TaskView gone = as(LEAD, () -> inbox.get(call.id()));
        assertThat(gone.state()).isEqualTo(TaskView.State.GONE);
        assertThat(texts.gone(gone, Locale.ENGLISH)).endsWith("used the coupon just now. Keep your note?");
        assertThatThrownBy(() -> as(LEAD, () -> inbox.complete(call.id(), "reached-well", "hello", Map.of())))
                .hasMessageContaining("TASK_GONE");
        assertThat(run(anna).outcome()).isEqualTo("redeemed");
    }

    @Test
    void redemptionAtTheSameInstantAsTheTimerEndsConsistently() throws Exception {
        List<Bought> people = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            people.add(shopper.buys("80.00"));
        }
        time.advance(Duration.ofDays(14).plusHours(1));
        CompletableFuture<Void> clock = CompletableFuture.runAsync(() -> time.advance(Duration.ofHours(2)));
        List<CompletableFuture<Void>> tills = people.stream()
                .map(person -> CompletableFuture.runAsync(() -> redeemAtTheTill(person)))
                .toList();
        tills.forEach(CompletableFuture::join);
        clock.join();
        for (Bought person : people) {
            assertThat(run(person).outcome()).isEqualTo("redeemed");
            assertThat(open(person)).isEmpty();
            assertThat(coupon(person).state()).isEqualTo(CouponState.REDEEMED);
        }
    }

    @Test
    void onlyTheFifteenBestOfADayAreCalled() throws Exception {
        shopper.onADayOfItsOwn();
        List<Bought> people = new ArrayList<>();
        for (int person = 0; person < 17; person++) {
            people.add(shopper.buys(60 + person + ".00"));
        }
        time.advance(Duration.ofHours(3));
        time.advance(Duration.ofDays(14));
        for (int person = 0; person < people.size(); person++) {
            assertThat(open(people.get(person))).as("basket %d", 60 + person).hasSize(person < 2 ? 0 : 1);
        }
    }

    @Test
    void refundAfterTheGrantTakesTheCouponBack() throws Exception {
        Bought maria = shopper.buys("40.00");
        time.advance(Duration.ofDays(1));
        as(Actor.SYSTEM, () -> purchases.refund(maria.purchaseRef(), "R-1", Money.parse("USD 40.00")));
        time.advance(Duration.ofMinutes(1));
        assertThat(coupon(maria).state()).isEqualTo(CouponState.REVOKED);
        assertThat(run(maria).outcome()).isEqualTo("refunded");
    }

    @Test
    void erasureEndsTheProcessAndTakesTheTask() throws Exception {
        Bought wang = shopper.buys("90.00");
        time.advance(Duration.ofDays(14).plusHours(3));
        TaskView call = only(wang, "welcome-call");
        as(Actor.SYSTEM, () -> {
            customers.erase(wang.customerRef());
            return null;
        });
        assertThat(count("select count(*) from act_ru_execution where business_key_ = '" + wang.customerId() + "'"))
                .isZero();
        assertThat(count("select count(*) from lifecycle_task where id = '" + call.id() + "' and state = 'GONE'"))
                .isOne();
    }

    @Test
    void hundredThousandOpenTasksAreListedAPageAtATime() throws Exception {
        Bought anna = shopper.buys("10.00");
        change(
                "insert into lifecycle_task (id, kind, customer_id, team, state, assignee, candidate_group, created_at, due_at, priority,"
                        + " parameters, outcomes, bulk, reached, wants, process_key, process_version, element_id, instance_id)"
                        + " select 'many-' || n, 'many', '" + anna.customerId() + "', 'many', 'OPEN',"
                        + " case when n % 10 = 0 then 'many' || n % 100 end, 'account-manager', now(), now() + n * interval '1 s', 50,"
                        + " '{}', '{done}', '{}', '{}', '{}', 'many', 1, 'many', 'many-' || n from generate_series(1, 100000) n");
        change("analyze lifecycle_task");
        try {
            Actor many =
                    new Actor(MANAGER.kind(), MANAGER.userId(), "many10", MANAGER.roles(), "many", MANAGER.process());
            Page<TaskView> first = as(many, () -> lists.find(TaskFilter.allOpen(), new PageRequest(50, null)));
            Page<TaskView> second = as(many, () -> lists.find(TaskFilter.allOpen(), new PageRequest(50, first.next())));
            assertThat(second.items()).hasSize(50).doesNotContainAnyElementsOf(first.items());
            assertThat(second.items().get(0).dueAt())
                    .isAfter(first.items().get(49).dueAt());
            assertThat(as(many, () -> lists.count(TaskFilter.myOwn()))).isEqualTo(1_000);
            assertThat(as(many, () -> lists.count(TaskFilter.ofTheGroup()))).isEqualTo(90_000);
        } finally {
            change("delete from lifecycle_task where kind = 'many'");
        }
    }

    private void redeemAtTheTill(Bought person) {
        try {
            redeem(person);
        } catch (Exception refused) {
            throw new AssertionError("The till refused " + person, refused);
        }
    }

    private void redeem(Bought person) throws Exception {
        String code = coupon(person).code();
        as(
                Actor.SYSTEM,
                () -> redemptions.redeem(
                        code, person.customerRef(), "P2-" + person.customerRef(), Money.parse("USD 100.00")));
    }

    private CouponView coupon(Bought person) throws Exception {
        return as(Actor.SYSTEM, () -> coupons.of(person.customerId())).get(0);
    }

    private JourneyView run(Bought person) throws Exception {
        return as(LEAD, () -> journeys.of(person.customerId())).stream()
                .filter(run -> run.process().equals("welcome"))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskView> open(Bought person) throws Exception {
        TaskFilter filter = TaskFilter.about(person.customerId());
        return as(LEAD, () -> lists.find(filter, PageRequest.first())).items();
    }

    private TaskView only(Bought person, String kind) throws Exception {
        List<TaskView> tasks = open(person);
        assertThat(tasks).extracting(TaskView::kind).containsExactly(kind);
        return tasks.get(0);
    }

    private static String number(Bought person) {
        return person.customerRef().replaceAll("\\D", "");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
