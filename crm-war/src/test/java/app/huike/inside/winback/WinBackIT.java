package app.huike.inside.winback;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.CustomerChange;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.Stages;
import app.huike.crm.offer.CouponView;
import app.huike.crm.offer.Coupons;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseHistory;
import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.Purchases;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.Change;
import app.huike.lifecycle.arbitration.DailyCap;
import app.huike.lifecycle.journeys.JourneyView;
import app.huike.lifecycle.journeys.Journeys;
import app.huike.lifecycle.sweep.DailySweep;
import app.huike.lifecycle.sweep.DryRun;
import app.huike.lifecycle.sweep.SweepSteps;
import app.huike.lifecycle.sweep.Sweeps;
import app.huike.testing.InContainer;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The sweep and the win-back on the real engine and database: what a process test over fakes cannot prove. */
class WinBackIT extends InContainer {

    @Inject
    private Customers customers;

    @Inject
    private PurchaseHistory history;

    @Inject
    private Purchases purchases;

    @Inject
    private Stages stages;

    @Inject
    private Sweeps sweeps;

    @Inject
    private SweepSteps steps;

    @Inject
    @Any
    private Instance<DailySweep> all;

    @Inject
    private Coupons coupons;

    @Inject
    private Journeys journeys;

    @Inject
    private VirtualTime time;

    @Inject
    private BusinessClock clock;

    @Inject
    private CrmDatabase database;

    private static final AtomicInteger CALLS = new AtomicInteger();

    private final String prefix = "WB-" + Ids.next();

    @Test
    void theMostValuableAreStartedFirstUpToTheCapAndEachOnceForOneSilence() throws Exception {
        Map<String, UUID> silent = silentCustomers(6);
        LocalDate day = someDay();
        run(day, 4);
        assertThat(silent.values().stream().filter(this::runs)).hasSize(4);
        assertThat(runs(silent.get(ref(0)))).as("the least valuable").isFalse();
        assertThat(logged(silent.get(ref(0)))).contains("JOURNEY_SKIPPED CAPPED");
        run(day, 4);
        assertThat(silent.values().stream().filter(this::runs))
                .as("the same day again")
                .hasSize(4);
        run(day.plusDays(1), 400);
        assertThat(silent.values()).allMatch(this::runs);
        run(day.plusDays(2), 400);
        assertThat(started(silent)).isEqualTo(6);
    }

    @Test
    void severalNodesAtOnceKeepTheCapAndStartNobodyTwice() throws Exception {
        Map<String, UUID> silent = silentCustomers(12);
        LocalDate day = someDay();
        as(() -> {
            steps.find(winBack(), day, new DailyCap(BigDecimal.ZERO, 7, 7));
            return null;
        });
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.runAsync(() -> CurrentActor.run(Actor.SYSTEM, () -> {
                boolean more = true;
                while (more) {
                    more = steps.startNext(winBack(), day);
                }
            })));
        }
        nodes.forEach(CompletableFuture::join);
        assertThat(startedOn(day)).isEqualTo(7);
        assertThat(started(silent)).isLessThanOrEqualTo(7);
    }

    @Test
    void purchaseInTheSameInstantEndsItWhicheverComesFirst() throws Exception {
        Map<String, UUID> silent = silentCustomers(16);
        LocalDate day = someDay();
        as(() -> {
            steps.find(winBack(), day, new DailyCap(BigDecimal.ZERO, 1_000, 1_000));
            return null;
        });
        CompletableFuture<Void> sweep = CompletableFuture.runAsync(() -> CurrentActor.run(Actor.SYSTEM, () -> {
            boolean more = true;
            while (more) {
                more = steps.startNext(winBack(), day);
            }
        }));
        List<CompletableFuture<Void>> tills = silent.keySet().stream()
                .map(ref -> CompletableFuture.runAsync(() -> buys(ref)))
                .toList();
        tills.forEach(CompletableFuture::join);
        sweep.join();
        assertThat(silent.values()).noneMatch(this::runs);
        assertThat(silent.values()).allMatch(id -> stage(id) == Stage.ACTIVE);
    }

    @Test
    void silenceWithoutAPurchaseEndsAsLostAndTheNextPurchaseReopensLife() throws Exception {
        Map<String, UUID> silent = silentCustomers(1);
        UUID anna = silent.get(ref(0));
        run(someDay(), 400);
        time.advance(Duration.ofMinutes(1));
        CouponView coupon = as(() -> coupons.of(anna)).get(0);
        assertThat(coupon.cause()).isEqualTo("win-back");
        time.advance(Duration.ofDays(46));
        assertThat(runOf(anna).outcome()).isEqualTo("lost");
        assertThat(as(() -> journeys.of(anna))).extracting(JourneyView::process).contains("coupon-ends");
        assertThat(stage(anna)).isEqualTo(Stage.LOST);
        assertThat(logged(anna)).contains("WIN_BACK_LOST NO_REACTION");
        buys(ref(0));
        assertThat(stage(anna)).isEqualTo(Stage.ACTIVE);
    }

    @Test
    void purchaseThatIsToldAsHistoryEndsItToo() throws Exception {
        Map<String, UUID> silent = silentCustomers(3);
        run(someDay(), 400);
        assertThat(silent.values()).allMatch(this::runs);
        Instant lately = clock.instant().minus(Duration.ofDays(5));
        as(() -> purchases.accept(row(0, ref(0), "late", lately, 5).order(), Mode.HISTORY));
        as(() -> history.load(List.of(row(1, ref(1), "late", lately, 5))));
        as(() -> {
            while (history.follow(1_000) > 0) {
                assertThat(silent).isNotEmpty();
            }
            return null;
        });
        await(() -> !runs(silent.get(ref(0))) && !runs(silent.get(ref(1))));
        assertThat(runOf(silent.get(ref(0))).outcome()).isEqualTo("boughtAgain");
        assertThat(runOf(silent.get(ref(1))).outcome()).isEqualTo("boughtAgain");
        assertThat(runs(silent.get(ref(2)))).isTrue();
    }

    @Test
    void dryRunTellsWhoWouldBeStartedAndStartsNobody() throws Exception {
        Map<String, UUID> silent = silentCustomers(3);
        DryRun dry = as(() -> sweeps.dryRun("win-back"));
        assertThat(dry.due()).isGreaterThanOrEqualTo(3);
        assertThat(dry.cap()).isGreaterThanOrEqualTo(20);
        assertThat(dry.first()).hasSizeLessThanOrEqualTo(dry.cap()).isNotEmpty();
        assertThat(silent.values()).noneMatch(this::runs);
    }

    /** Bought twice, last so long ago that they have lapsed and are not lost; the last one is the most valuable. */
    private Map<String, UUID> silentCustomers(int number) throws Exception {
        Map<String, UUID> ids = new HashMap<>();
        as(() -> {
            // more valuable than those whom other tests have left behind
            int base = 1_000 * CALLS.incrementAndGet();
            Instant last = clock.instant().minus(Duration.ofDays(200));
            List<PurchaseHistory.Row> rows = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                ids.put(ref(i), customers.put(customer(ref(i))).customer().id());
                rows.add(row(rows.size(), ref(i), "a", last.minus(Duration.ofDays(30)), base + i));
                rows.add(row(rows.size(), ref(i), "b", last, base + i));
            }
            history.load(rows);
            while (history.follow(1_000) > 0) {
                assertThat(ids).isNotEmpty();
            }
            return null;
        });
        await(() -> ids.values().stream().allMatch(id -> stage(id) == Stage.LAPSED));
        return ids;
    }

    /** The server follows loaded history as well, and may be at these customers just now. */
    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int look = 0; look < 600 && !done.getAsBoolean(); look++) {
            Thread.sleep(100);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static PurchaseHistory.Row row(long line, String ref, String which, Instant at, int value) {
        return new PurchaseHistory.Row(
                line,
                new PurchaseOrder("P-" + ref + which, ref, at, Money.parse("USD " + value + ".00"), null, List.of()));
    }

    private CustomerChange customer(String ref) {
        return new CustomerChange(
                ref,
                Change.to("Silent " + ref),
                Change.to(ref.toLowerCase(java.util.Locale.ROOT) + "@example.com"),
                Change.none(),
                Change.none(),
                Change.to("en"),
                Change.none(),
                Change.none(),
                Change.none(),
                List.of(new ConsentStatement(
                        Purpose.MARKETING, Channel.EMAIL, ConsentState.GRANTED, "checkout", "1", clock.instant())));
    }

    private void buys(String ref) {
        CurrentActor.run(
                Actor.SYSTEM,
                () -> purchases.accept(
                        new PurchaseOrder(
                                "P-" + Ids.next(), ref, clock.instant(), Money.parse("USD 5.00"), null, List.of()),
                        Mode.LIVE));
    }

    private void run(LocalDate day, int cap) throws Exception {
        as(() -> {
            steps.find(winBack(), day, new DailyCap(BigDecimal.ZERO, cap, cap));
            boolean more = true;
            while (more) {
                more = steps.startNext(winBack(), day);
            }
            steps.end(winBack(), day);
            return null;
        });
    }

    private DailySweep winBack() {
        return all.stream()
                .filter(sweep -> sweep.process().equals("win-back"))
                .findFirst()
                .orElseThrow();
    }

    /** A day of its own for each test, far from the days on which the product's own timer sweeps. */
    private LocalDate someDay() {
        return LocalDate.of(3000, 1, 1).plusDays(Math.floorMod(prefix.hashCode(), 300_000));
    }

    private String ref(int number) {
        return prefix + "-" + number;
    }

    private Stage stage(UUID id) {
        List<Stage> found = new ArrayList<>();
        CurrentActor.run(Actor.SYSTEM, () -> found.add(stages.of(id).stage()));
        return found.get(0);
    }

    private boolean runs(UUID id) {
        return database.sql("select 1 from act_ru_execution where business_key_ = :id and parent_id_ is null")
                .set("id", id.toString())
                .any();
    }

    private int started(Map<String, UUID> silent) {
        return database.sql("select count(*) as n from journey_run where process_key = 'win-back'"
                        + " and customer_id = any (cast(:ids as uuid[]))")
                .set("ids", silent.values())
                .one(row -> row.integer("n"))
                .orElseThrow();
    }

    private int startedOn(LocalDate day) {
        return database.sql("select started from sweep_run where kind = 'win-back' and cycle = :day")
                .set("day", day.toString())
                .one(row -> row.integer("started"))
                .orElseThrow();
    }

    private List<String> logged(UUID id) {
        return database.sql(
                        "select kind || coalesce(' ' || reason, '') as line from journey_log where customer_id = :id")
                .set("id", id)
                .list(row -> row.text("line"));
    }

    /** Others run as well, such as the notice before the coupon ends. */
    private JourneyView runOf(UUID id) throws Exception {
        return as(() -> journeys.of(id)).stream()
                .filter(run -> run.process().equals("win-back"))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T as(Callable<T> deed) throws Exception {
        return CurrentActor.call(Actor.SYSTEM, deed);
    }
}
