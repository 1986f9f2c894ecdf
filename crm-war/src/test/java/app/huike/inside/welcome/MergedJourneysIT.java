package app.huike.inside.welcome;

import static app.huike.inside.welcome.Shopper.LEAD;
import static app.huike.inside.welcome.Shopper.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.CaseCause;
import app.huike.crm.care.CaseResolution;
import app.huike.crm.care.CaseView;
import app.huike.crm.care.CaseWork;
import app.huike.crm.care.Cases;
import app.huike.crm.care.NewCase;
import app.huike.crm.care.Resolution;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.CustomerMerges;
import app.huike.crm.customer.Customers;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.crm.offer.CouponState;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.shared.Change;
import app.huike.crm.shared.PageRequest;
import app.huike.inside.People;
import app.huike.inside.welcome.Shopper.Bought;
import app.huike.lifecycle.arbitration.MergePlan;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.task.TaskFilter;
import app.huike.lifecycle.task.TaskInbox;
import app.huike.lifecycle.task.TaskLists;
import app.huike.lifecycle.task.TaskView;
import app.huike.testing.InContainer;
import app.huike.web.refusal.Conflicts;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What becomes of running processes when two customers turn out to be one. */
class MergedJourneysIT extends InContainer {

    private static final Duration SOON = Duration.ofMinutes(1);

    /** The ledger only adds; the rest tells how the one who is gone ended, or that both were welcomed. */
    private static final List<String> LEFT_BEHIND = List.of(
            "point_account",
            "member",
            "member_tier",
            "customer_stage",
            "customer_stage_history",
            "journey_log",
            "once_per_customer",
            "welcome_candidate");

    @Inject
    private Shopper shopper;

    @Inject
    private CustomerMerges merges;

    @Inject
    private MergePlan plan;

    @Inject
    private Customers customers;

    @Inject
    private Purchases purchases;

    @Inject
    private Coupons coupons;

    @Inject
    private Journeys journeys;

    @Inject
    private JourneyLog log;

    @Inject
    private TaskInbox inbox;

    @Inject
    private TaskLists lists;

    @Inject
    private Cases cases;

    @Inject
    private CaseWork work;

    @Inject
    private People people;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    @Test
    void welcomeGoesOnForOneWhoNeverHadIt() throws Exception {
        Bought anna = shopper.onADayOfItsOwn().buys("60.00");
        UUID into = as(LEAD, () -> customers.ensure("INTO-" + anna.customerRef()));
        assertThat(as(LEAD, () -> plan.of(anna.customerId(), into)))
                .containsExactly(new MergePlan.Fate("welcome", true));
        merge(anna, "INTO-" + anna.customerRef());
        time.advance(Duration.ofHours(3));
        assertThat(coupons(into)).extracting(CouponView::state).containsExactly(CouponState.GRANTED);
        assertThat(runs(into, "welcome")).singleElement().satisfies(run -> assertThat(run.endedAt())
                .isNull());
        time.advance(Duration.ofDays(14));
        assertThat(open(into)).extracting(TaskView::kind).containsExactly("welcome-call");
        assertThat(count("once_per_customer where customer_id = '" + anna.customerId() + "'"))
                .isZero();
    }

    @Test
    void earlierPurchaseOfTheOtherProvesThatItWasNoFirstOne() throws Exception {
        Bought anna = shopper.buys("60.00");
        String old = "OLD-" + anna.customerRef();
        bought(old, Duration.ofDays(300), Mode.HISTORY);
        UUID into = as(LEAD, () -> customers.get(old)).id();
        merge(anna, old);
        time.advance(Duration.ofHours(3));
        assertThat(coupons(into)).isEmpty();
        assertThat(runs(into, "welcome")).singleElement().satisfies(run -> assertThat(run.endedAt())
                .isNotNull());
    }

    @Test
    void twoWelcomesBecomeOneWithOneCouponAndOneCall() throws Exception {
        Bought anna = shopper.onADayOfItsOwn().buys("60.00");
        Bought twin = shopper.buys("60.00");
        time.advance(Duration.ofHours(3));
        time.advance(Duration.ofDays(14));
        assertThat(open(anna.customerId())).hasSize(1);
        assertThat(open(twin.customerId())).hasSize(1);
        merge(twin, anna.customerRef());
        UUID into = anna.customerId();
        assertThat(coupons(into))
                .extracting(CouponView::state)
                .containsExactlyInAnyOrder(CouponState.GRANTED, CouponState.REVOKED);
        assertThat(open(into)).extracting(TaskView::kind).containsExactly("welcome-call");
        assertThat(runs(into, "welcome"))
                .filteredOn(run -> run.endedAt() == null)
                .hasSize(1);
        assertThat(logged(into)).contains("JOURNEY_ENDED MERGED", "COUPON_REVOKED MERGED", "TASK_GONE MERGED");
        assertThat(logged(twin.customerId())).allMatch(line -> line.equals("STAGE MERGED"));
        bought(twin.customerRef(), Duration.ZERO, Mode.LIVE);
        assertThat(runs(into, "welcome")).as("no second one ever").hasSize(2);
    }

    @Test
    void mergeAnswersWhatTheLeadWasAsked() throws Exception {
        Bought anna = shopper.buys("60.00");
        time.advance(Duration.ofHours(3));
        String mail = as(LEAD, () -> customers.get(anna.customerId())).email();
        Bought twin = shopper.buys("50.00");
        as(LEAD, () -> customers.put(mail(twin.customerRef(), mail)));
        time.advance(Duration.ofHours(3));
        TaskView asked = open(twin.customerId()).get(0);
        assertThat(asked.kind()).isEqualTo("duplicate-customer");
        assertThat(as(LEAD, () -> merges.candidates(twin.customerRef())))
                .extracting(one -> one.ref())
                .containsExactly(anna.customerRef());
        merge(anna, twin.customerRef());
        assertThat(open(twin.customerId())).isEmpty();
        assertThat(as(LEAD, () -> inbox.get(asked.id())).outcome()).isEqualTo("merged-by-hand");
        assertThat(coupons(twin.customerId())).hasSize(1);
    }

    @Test
    void complaintGoesOnUnderTheOther() throws Exception {
        people.leadHasAnAccount();
        Bought anna = shopper.buys("60.00");
        String into = "CARE-" + anna.customerRef();
        UUID stays = People.lead(() -> customers.ensure(into));
        CaseView one = People.lead(() -> cases.register(new NewCase(
                anna.customerRef(), null, Medium.PHONE, "Cup is broken", "It came in pieces.", null, null, null)));
        time.advance(SOON);
        People.lead(() -> merges.merge(anna.customerRef(), into, "same card"));
        assertThat(People.lead(() -> cases.get(one.id())).customerRef()).isEqualTo(into);
        assertThat(People.as(Actor.SYSTEM, () -> cases.hasOpenCase(stays))).isTrue();
        time.advance(Duration.ofDays(3));
        assertThat(open(stays)).extracting(TaskView::kind).contains("complaint-escalated");
        People.lead(() -> {
            work.classify(one.id(), "product-faulty", 3);
            work.resolve(one.id(), new Resolution(CaseResolution.REPLACED, CaseCause.PRODUCT, "A new cup."));
            return null;
        });
        assertThat(open(stays)).extracting(TaskView::kind).doesNotContain("complaint-escalated");
        assertThat(runs(stays, "complaint")).hasSize(1);
    }

    /** Steps of processes grant coupons and write letters while their customers are merged away. */
    @Test
    void nothingIsLeftBehindWhenProcessesRunInThatVeryMoment() throws Exception {
        List<Bought> from = new ArrayList<>();
        List<Bought> into = new ArrayList<>();
        for (int pair = 0; pair < 10; pair++) {
            from.add(shopper.buys("60.00"));
            into.add(shopper.buys("60.00"));
        }
        CompletableFuture<Void> clock = CompletableFuture.runAsync(() -> time.advance(Duration.ofHours(3)));
        List<CompletableFuture<Void>> leads = new ArrayList<>();
        for (int pair = 0; pair < 10; pair++) {
            Bought twin = from.get(pair);
            Bought anna = into.get(pair);
            leads.add(CompletableFuture.runAsync(() -> mergeAtLast(twin, anna)));
        }
        leads.forEach(CompletableFuture::join);
        clock.join();
        time.advance(SOON);
        for (int pair = 0; pair < 10; pair++) {
            UUID gone = from.get(pair).customerId();
            for (String table : tablesOfCustomers()) {
                assertThat(count(table + " where customer_id = '" + gone + "'"))
                        .as(table)
                        .isZero();
            }
            assertThat(logged(gone)).allMatch(line -> line.equals("STAGE MERGED"));
            assertThat(coupons(into.get(pair).customerId()))
                    .filteredOn(coupon -> coupon.state() == CouponState.GRANTED)
                    .hasSize(1);
        }
    }

    /** Whatever refers to customers, now and later, but for what says that this one is no more. */
    private List<String> tablesOfCustomers() {
        return database
                .sql("select cast(c.conrelid as regclass) as t from pg_constraint c join pg_attribute a"
                        + " on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f'"
                        + " and c.confrelid = cast('customer' as regclass) and a.attname = 'customer_id'")
                .list(row -> row.text("t"))
                .stream()
                .filter(table -> !LEFT_BEHIND.contains(table))
                .toList();
    }

    /** As a page and REST do it: a merge that the engine's work overtook is done once more. */
    private void mergeAtLast(Bought twin, Bought anna) {
        try {
            Conflicts.onceMore(() -> {
                merge(twin, anna.customerRef());
                return null;
            });
        } catch (Exception refused) {
            throw new AssertionError("not merged " + twin, refused);
        }
    }

    private void merge(Bought from, String into) throws Exception {
        as(LEAD, () -> merges.merge(from.customerRef(), into, "the same card"));
    }

    private void bought(String whose, Duration ago, Mode mode) throws Exception {
        as(
                Actor.SYSTEM,
                () -> purchases.accept(
                        new PurchaseOrder(
                                "P-" + ago.toDays() + "-" + whose,
                                whose,
                                clock.instant().minus(ago),
                                Money.parse("USD 20.00"),
                                null,
                                List.of()),
                        mode));
    }

    private static CustomerChange mail(String ref, String mail) {
        return new CustomerChange(
                ref,
                Change.none(),
                Change.to(mail),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of());
    }

    private List<CouponView> coupons(UUID customer) throws Exception {
        return as(LEAD, () -> coupons.of(customer));
    }

    private List<TaskView> open(UUID customer) throws Exception {
        TaskFilter filter = TaskFilter.about(customer);
        return as(LEAD, () -> lists.find(filter, PageRequest.first())).items();
    }

    private List<JourneyView> runs(UUID customer, String process) throws Exception {
        return as(LEAD, () -> journeys.of(customer)).stream()
                .filter(run -> run.process().equals(process))
                .toList();
    }

    private List<String> logged(UUID customer) throws Exception {
        return as(Actor.SYSTEM, () -> log.of(customer, new PageRequest(200, null))).items().stream()
                .map(line -> line.kind() + " " + line.reason())
                .toList();
    }

    private long count(String what) {
        return database.sql("select count(*) as n from " + what)
                .one(row -> row.number("n"))
                .orElseThrow();
    }
}
