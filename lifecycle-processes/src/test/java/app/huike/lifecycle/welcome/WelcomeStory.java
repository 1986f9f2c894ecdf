package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.ContactDataChanged;
import app.huike.crm.customer.Purpose;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Shop;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.release.Releases;
import app.huike.lifecycle.story.Journey;
import app.huike.lifecycle.story.ProcessStory;
import app.huike.lifecycle.task.FakeTaskRows;
import app.huike.lifecycle.task.StoryTasks;
import app.huike.lifecycle.task.TaskVariables;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The welcome with all of its real steps, observers and tables, over fakes of the business, told as what happens to Anna. */
final class WelcomeStory implements BeforeEachCallback, AfterEachCallback {

    static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    static final UUID FIRST_PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");

    final ProcessStory time = ProcessStory.of(
            "bpmn/welcome/welcome.bpmn",
            "bpmn/welcome/welcome-refunded.bpmn",
            "bpmn/welcome/welcome-offer.dmn",
            "bpmn/welcome/welcome-follow-up.dmn");
    final BusinessClock clock = new StoryTime();
    final Shopkeeper customers = new Shopkeeper();
    final CouponBook coupons = new CouponBook(clock);
    final Postbox post = new Postbox(customers, clock);
    final Diary diary = new Diary();
    final DayBook candidates = new DayBook();
    final FakeTaskRows tasks = new FakeTaskRows();

    /** Elements of all diagrams that any story has been through. */
    private static final List<String> VISITED = new ArrayList<>();

    private static int told;

    private final OncePerCustomer once = new OnceInMemory();
    private final Releases releases = new StoryReleases();
    private final Shop shop = new DollarShop();
    private final List<Journey> journeys = new ArrayList<>();
    private StartWelcome start;
    private TellWelcome tell;

    WelcomeStory() {
        time.step("checkWelcome", new CheckWelcome(customers, shop))
                .step("noteSkipped", new NoteSkipped(diary))
                .step("grantCoupon", new GrantCoupon(coupons, candidates, clock))
                .step("sendCouponMessage", new SendCouponMessage(coupons, post, clock))
                .step("assessFollowUp", new AssessFollowUp(customers, candidates))
                .step("planCall", new PlanCall(customers, candidates, shop))
                .step("noteUnreachable", new NoteUnreachable(diary))
                .step("recordOptOut", new RecordOptOut(customers))
                .step("revokeCoupon", new RevokeCoupon(coupons))
                .step("logDecision", new LogDecision(diary))
                .told(StoryTasks.listener(customers, diary, clock, tasks));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        time.beforeEach(context);
        start = new StartWelcome(releases, once, customers, diary);
        tell = new TellWelcome(
                new RunningJourneys(time.engine().getRuntimeService(), StoryTasks.nothingElseRuns()),
                releases,
                once,
                coupons,
                candidates);
        customers.knows(ANNA, "Anna Berger");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        journeys.forEach(journey -> VISITED.addAll(journey.passed()));
        told++;
        time.afterEach(context);
    }

    static List<String> visited() {
        return VISITED;
    }

    /** How many stories were told. */
    static int told() {
        return told;
    }

    /** Anna buys for the first time; the welcome's journey. */
    Journey buys(String amount) {
        return buys(amount, "USD", null);
    }

    Journey buys(String amount, String currency, String category) {
        purchase(Money.parse(currency + " " + amount), category);
        return journey();
    }

    /** Anna buys, and no journey begins. */
    void startsNothing(String amount) {
        purchase(Money.parse("USD " + amount), null);
        if (!journeys.isEmpty()) {
            throw new AssertionError("A journey began");
        }
    }

    private void purchase(Money total, String category) {
        start.start(new FirstPurchaseMade(ANNA, FIRST_PURCHASE, "P-1", clock.instant(), total, category));
    }

    /** The journey that began last. */
    Journey journey() {
        return journeys.get(journeys.size() - 1);
    }

    int begun() {
        return journeys.size();
    }

    void after(String duration) {
        time.after(duration);
    }

    /** Anna uses the coupon. */
    void redeems() {
        coupons.use(coupons.only());
        tell.redeemed(new CouponRedeemed(ANNA, coupons.only().id(), Welcome.COUPON_CAUSE, "P-2", clock.instant()));
        time.runDue();
    }

    void isRefunded(UUID purchase, boolean full) {
        tell.refunded(new PurchaseRefunded(ANNA, purchase, "P-1", Money.parse("USD 1.00"), full, clock.instant()));
        time.runDue();
    }

    void withdraws(Purpose purpose, Channel channel) {
        customers.withdraws(ANNA, purpose, channel);
        tell.withdrawn(new ConsentWithdrawn(ANNA, purpose, channel));
        time.runDue();
    }

    void becomesKnown() {
        customers.knows(ANNA, "Anna Berger");
        tell.changed(new ContactDataChanged(ANNA));
        time.runDue();
    }

    void boughtBefore() {
        tell.found(new EarlierPurchaseFound(ANNA));
        time.runDue();
    }

    void isErased() {
        new RunningJourneys(time.engine().getRuntimeService(), StoryTasks.nothingElseRuns()).endAll(ANNA, "ERASED");
    }

    /** A person finishes the open task of that kind. */
    void finishes(String kind, String outcome, String... more) {
        FakeTaskRows.Row task = tasks.open(kind)
                .orElseThrow(() -> new AssertionError("No open task " + kind + "; the process is at "
                        + journey().isAt()));
        if (!task.outcomes().contains(outcome)) {
            throw new AssertionError("The diagram offers " + task.outcomes() + ", not " + outcome);
        }
        Map<String, Object> values = new HashMap<>();
        TaskVariables.OUTCOME.put(values, outcome);
        TaskVariables.OUTCOME_AT.put(values, clock.instant());
        for (int index = 0; index + 1 < more.length; index += 2) {
            values.put(more[index], more[index + 1]);
        }
        time.engine().getTaskService().complete(task.id(), values);
        time.runDue();
    }

    private final class StoryTime extends BusinessClock {
        @Override
        public Instant instant() {
            return time.now();
        }
    }

    private static final class DollarShop extends Shop {
        @Override
        public CurrencyUnit currency() {
            return CurrencyUnit.USD;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    private static final class OnceInMemory extends OncePerCustomer {
        private final Map<String, UUID> taken = new HashMap<>();

        @Override
        boolean take(String processKey, UUID customerId, UUID cause) {
            return taken.putIfAbsent(processKey + customerId, cause) == null;
        }

        @Override
        Optional<UUID> cause(String processKey, UUID customerId) {
            return Optional.ofNullable(taken.get(processKey + customerId));
        }
    }

    private final class StoryReleases extends Releases {
        @Override
        public String start(String processKey, UUID businessKey, Map<String, Object> variables) {
            Journey journey = time.start(processKey, businessKey, variables);
            journeys.add(journey);
            return journey.id();
        }
    }
}
