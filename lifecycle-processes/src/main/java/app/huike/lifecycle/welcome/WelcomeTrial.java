package app.huike.lifecycle.welcome;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.ContactDataChanged;
import app.huike.crm.customer.Purpose;
import app.huike.crm.offer.CouponRedeemed;
import app.huike.crm.purchase.EarlierPurchaseFound;
import app.huike.crm.purchase.FirstPurchaseMade;
import app.huike.crm.purchase.PurchaseRefunded;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The welcome with all of its real steps, observers and tables, over doors in memory. */
@Vetoed
class WelcomeTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return Welcome.KEY;
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new WelcomeTrial(engine);
        }
    }

    static final UUID FIRST_PURCHASE = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
    final CasesInMemory cases = new CasesInMemory();
    final CandidatesInMemory candidates = new CandidatesInMemory();

    private final OncePerCustomer once = new OnceInMemory();
    private StartWelcome start;
    private TellWelcome tell;

    WelcomeTrial(TrialEngine engine) {
        super(engine);
        time.step("openCase", cases.openCase(customers))
                .step("checkWelcome", new CheckWelcome(customers, shop))
                .step("noteCandidate", new NoteCandidate(candidates))
                .step("noteCalled", new NoteCalled(candidates))
                .step("assessFollowUp", new AssessFollowUp(customers, candidates));
    }

    @Override
    public void begin() {
        super.begin();
        start = new StartWelcome(releases, once, diary);
        tell = new TellWelcome(running(), releases, once, coupons, candidates);
    }

    /** The customer buys for the first time; the welcome's journey. */
    Journey buys(String amount) {
        return buys(amount, "USD", null);
    }

    Journey buys(String amount, String currency, String category) {
        purchase(Money.parse(currency + " " + amount), category);
        return journey();
    }

    /** The customer buys, and no journey begins. */
    void startsNothing(String amount) {
        purchase(Money.parse("USD " + amount), null);
        if (begun() > 0) {
            throw new TrialBroken("A journey began");
        }
    }

    /** As the door of the purchases tells of it. */
    private void purchase(Money total, String category) {
        if (customers.flags(CUSTOMER).isEmpty()) {
            start.start(new FirstPurchaseMade(CUSTOMER, FIRST_PURCHASE, "P-1", clock.instant(), total, category));
        } else {
            diary.add(CUSTOMER, "PURCHASE", "FLAGGED", Map.of("ref", "P-1"));
        }
    }

    /** The customer uses the coupon. */
    void redeems() {
        coupons.use(coupons.only());
        tell.redeemed(new CouponRedeemed(CUSTOMER, coupons.only().id(), Welcome.COUPON_CAUSE, "P-2", clock.instant()));
        time.runDue();
    }

    void isRefunded(UUID purchase, boolean full) {
        tell.refunded(new PurchaseRefunded(CUSTOMER, purchase, "P-1", Money.parse("USD 1.00"), full, clock.instant()));
        time.runDue();
    }

    @Override
    public void withdraws(Purpose purpose, Channel channel) {
        customers.withdraws(CUSTOMER, purpose, channel);
        tell.withdrawn(new ConsentWithdrawn(CUSTOMER, purpose, channel));
        time.runDue();
    }

    void becomesKnown() {
        customers.knows(CUSTOMER, "Anna Berger");
        tell.changed(new ContactDataChanged(CUSTOMER));
        time.runDue();
    }

    void boughtBefore() {
        tell.found(new EarlierPurchaseFound(CUSTOMER));
        time.runDue();
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("buys", this::buysAsTold);
        happenings.put("redeems", none -> redeems());
        happenings.put("refunded", none -> isRefunded(FIRST_PURCHASE, true));
        happenings.put("refunded-in-part", none -> isRefunded(FIRST_PURCHASE, false));
        happenings.put("becomes-known", none -> becomesKnown());
        happenings.put("bought-before", none -> boughtBefore());
        happenings.put("calls-ahead", calls -> candidates.ahead(Long.parseLong(calls)));
        return happenings;
    }

    /** {@code USD 49.90}, or {@code USD 49.90 tea} with the category of the goods. */
    private void buysAsTold(String told) {
        String[] words = String.valueOf(told).split(" ");
        if (words.length < 2) {
            throw new TrialBroken(told + " is no purchase such as USD 49.90");
        }
        purchase(Money.parse(words[0] + " " + words[1]), words.length > 2 ? words[2] : null);
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
