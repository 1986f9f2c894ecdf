package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.ContactDataChanged;
import app.huike.crm.customer.Purpose;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.arbitration.StoryArbitration;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.story.Journey;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The welcome with all of its real steps, observers and tables, over fakes of the business, told as what happens to Anna. */
final class WelcomeStory extends StageStory {

    static final UUID FIRST_PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    static final VisitedElements VISITED = new VisitedElements();
    static final String[] DIAGRAMS = {"bpmn/welcome/welcome.bpmn", "bpmn/welcome/welcome-refunded.bpmn"};

    final StoryArbitration arbitration = new StoryArbitration(this);
    final CasesInMemory cases = new CasesInMemory();
    final DayBook candidates = new DayBook();

    private final OncePerCustomer once = new OnceInMemory();
    private StartWelcome start;
    private TellWelcome tell;

    WelcomeStory() {
        super(
                VISITED,
                DIAGRAMS[0],
                DIAGRAMS[1],
                "bpmn/welcome/welcome-offer.dmn",
                "bpmn/welcome/welcome-follow-up.dmn");
        time.step("openCase", cases.openCase(customers))
                .step("checkWelcome", new CheckWelcome(customers, shop))
                .step("noteCandidate", new NoteCandidate(candidates))
                .step("noteCalled", new NoteCalled(candidates))
                .step("assessFollowUp", new AssessFollowUp(customers, candidates));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        super.beforeEach(context);
        start = new StartWelcome(releases, once, customers, diary);
        tell = new TellWelcome(running(), releases, once, coupons, candidates);
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
        if (begun() > 0) {
            throw new AssertionError("A journey began");
        }
    }

    private void purchase(Money total, String category) {
        start.start(new FirstPurchaseMade(ANNA, FIRST_PURCHASE, "P-1", clock.instant(), total, category));
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
}
