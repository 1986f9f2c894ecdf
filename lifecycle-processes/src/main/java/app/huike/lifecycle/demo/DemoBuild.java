package app.huike.lifecycle.demo;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.platform.VirtualTime;
import app.huike.crm.platform.WorkingTime;
import app.huike.crm.purchase.PurchaseHistory;
import app.huike.crm.purchase.PurchaseOrder;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Makes the demo's data on an empty database: history as sets, then sixty days through the live doors. */
@Dependent
class DemoBuild {

    private static final Logger LOG = Logger.getLogger(DemoBuild.class.getName());
    private static final int INTRODUCED_AT_ONCE = 50;
    private static final int SET = 5_000;
    private static final int CUSTOMERS = 2_000;
    private static final Duration STRIDE = Duration.ofHours(2);

    /** The warning of a promise shall not come late where the promise is due soon. */
    private static final Duration SHORT_STRIDE = Duration.ofMinutes(15);

    /** Whoever answers in the last days is called only after the demo has begun: those calls are not planned. */
    private static final Duration CALLS_ARE_DONE = Duration.ofDays(3);

    /** So many days add enough to the tables that the database should count them anew. */
    private static final int DAYS_OF_GROWTH = 10;

    private static final int CAMPAIGN_DAYS = 25;

    private static final String CHENS_COMPLAINT = "delivery-damaged";

    @Inject
    private Shop shop;

    @Inject
    private BusinessClock clock;

    @Inject
    private VirtualTime time;

    @Inject
    private WorkingTime working;

    @Inject
    private PurchaseHistory history;

    @Inject
    private DemoSteps steps;

    @Inject
    private SideBySide sideBySide;

    @Inject
    private DemoEvents events;

    @Inject
    private Newcomers newcomers;

    @Inject
    private Colleagues colleagues;

    @Inject
    private MailReaders readers;

    @Inject
    private SpringFair fair;

    @Inject
    private DraftToReview draft;

    @Inject
    private AutumnCampaign campaign;

    @Inject
    private DemoState state;

    @Inject
    private DemoTables tables;

    /** @param awaitEngine returns when the engine is up: most customers are introduced before */
    void build(Runnable awaitEngine) {
        Instant began = clock.instant();
        LocalDate today = shop.dayOf(began);
        Script script = new Script(
                Sample.shipped(), new Calendar(Sample.shipped(), today, daysUntilACallIsDue(today)), shop.zone());
        time.beginAt(script.begin());
        // of a consent withdrawn, running processes are told: that takes the engine
        Map<Boolean, List<DemoCustomer>> withdrew = script.customers().stream()
                .filter(customer -> customer.since().isBefore(script.begin()))
                .collect(Collectors.partitioningBy(customer -> customer.withdrew() != null));
        introduce(withdrew.get(false));
        state.doing("waiting for the engine");
        awaitEngine.run();
        introduce(withdrew.get(true));
        tellTheHistory(script);
        LOG.info(() -> "The demo's history is loaded");
        state.doing("sixty days");
        events.add(script.events());
        newcomers.await(script.customers().stream()
                .filter(customer -> !customer.since().isBefore(script.begin()))
                .toList());
        colleagues.workUntil(began, script.inboxes());
        readers.readUntil(began.minus(CALLS_ARE_DONE));
        campaign.beginAt(script.at(CAMPAIGN_DAYS, LocalTime.of(9, 0)), today.minusDays(CAMPAIGN_DAYS));
        draft.happenAt(script.at(1, LocalTime.of(15, 0)));
        fair.bringInAt(script.at(2, LocalTime.of(10, 0)), today);
        Consumer<Instant> onTheWay = stop -> onTheWayAt(shop.dayOf(stop));
        time.replayTo(chenComplains(began), STRIDE, onTheWay);
        steps.complainTo(colleagues.actor(Inboxes.FIRST), Cast.ref(FixedPerson.CHEN_YIJUN.number()), CHENS_COMPLAINT);
        time.catchUp(SHORT_STRIDE, onTheWay);
        LOG.info(() -> "The demo's last sixty days are replayed");
    }

    private void onTheWayAt(LocalDate day) {
        if (state.day().filter(day::equals).isEmpty()) {
            begin(day);
        }
        state.replaying(day);
    }

    private void begin(LocalDate day) {
        if (day.toEpochDay() % DAYS_OF_GROWTH == 0) {
            tables.count();
        }
        if (!state.open() && colleagues.haveWork()) {
            state.letLook();
        }
    }

    /** So long ago that the answer, promised within four hours of work, is due after forty minutes of it: before midnight, whenever that is. */
    private Instant chenComplains(Instant now) {
        Instant midnight = shop.dayOf(now).plusDays(1).atStartOfDay(shop.zone()).toInstant();
        Instant breach = working.after(now, "PT40M");
        Instant due = breach.isBefore(midnight) ? breach : midnight.minus(Duration.ofMinutes(2));
        Instant told = due.minus(Duration.ofHours(4));
        while (working.after(told, "PT4H").isAfter(due)) {
            told = told.minus(Duration.ofMinutes(1));
        }
        return told;
    }

    private void introduce(List<DemoCustomer> customers) {
        state.doing("customers");
        sideBySide.each(inSets(customers, INTRODUCED_AT_ONCE), steps::introduce);
    }

    private void tellTheHistory(Script script) {
        state.doing("history");
        List<PurchaseHistory.Row> rows = new ArrayList<>();
        for (DemoPurchase purchase : script.history()) {
            rows.add(new PurchaseHistory.Row(rows.size(), order(purchase)));
        }
        inSets(rows, SET).forEach(history::load);
        while (history.follow(CUSTOMERS) > 0) {
            LOG.fine("customers found their stages");
        }
        tables.count();
    }

    private static <T> List<List<T>> inSets(List<T> all, int size) {
        List<List<T>> sets = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            sets.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return sets;
    }

    private static PurchaseOrder order(DemoPurchase purchase) {
        return new PurchaseOrder(
                purchase.ref(),
                Cast.ref(purchase.customer()),
                purchase.at(),
                purchase.total(),
                purchase.category(),
                List.of());
    }

    /** How many days ago somebody bought, late in the evening, for whom a call is due today: working days decide. */
    private int daysUntilACallIsDue(LocalDate today) {
        int days = Inboxes.DUE_TODAY;
        while (!shop.dayOf(callDue(today.minusDays(days + 1L))).isBefore(today)) {
            days++;
        }
        return days;
    }

    /** Granted at midnight, asked 14 days later. */
    private Instant callDue(LocalDate bought) {
        return working.after(bought.plusDays(15).atStartOfDay(shop.zone()).toInstant(), "P2D");
    }
}
