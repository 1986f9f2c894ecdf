package app.huike.lifecycle.winback;

import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.StageView;
import app.huike.crm.journey.Stages;
import app.huike.crm.purchase.Bought;
import app.huike.crm.purchase.LastPurchaseMoved;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.arbitration.ArbitratedTrial;
import app.huike.lifecycle.arbitration.LeaveVariables;
import app.huike.lifecycle.arbitration.TellPurchases;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import app.huike.lifecycle.step.CasesInMemory;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The win-back with all of its real steps, observers and tables, over doors in memory. */
@Vetoed
class WinBackTrial extends ArbitratedTrial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "win-back";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new WinBackTrial(engine);
        }
    }

    static final Instant LAST_BOUGHT = Instant.parse("2025-12-30T10:00:00Z");

    final CasesInMemory cases = new CasesInMemory();
    private final Counter counter = new Counter();
    private final Shelf purchases = new Shelf();

    WinBackTrial(TrialEngine engine) {
        super(engine);
        time.step("openCase", cases.openCase(customers))
                .step("checkWinBack", new CheckWinBack(purchases, cases, clock))
                .step("closeAsLost", execution -> new CloseAsLost(counter, purchases, arbitration.starts())
                        .execute(execution));
    }

    /** The sweep finds the customer, who bought for so much in a year. */
    Optional<String> isFound(String value) {
        Money bought = Money.parse("USD " + value);
        return swept(
                new SweepLapsed(arbitration.starts(), running(), shop),
                LAST_BOUGHT.toString(),
                bought.getAmountMinorLong());
    }

    /** The same, and the win-back begins. */
    Journey lapses(String value) {
        isFound(value).ifPresent(reason -> {
            throw new TrialBroken("Not started: " + reason);
        });
        return journey();
    }

    void buys(String amount) {
        tell().bought(new PurchaseMade(
                CUSTOMER, UUID.randomUUID(), "P-9", clock.instant(), Money.parse("USD " + amount)));
        time.runDue();
    }

    /** What she bought is loaded as history. */
    void purchaseIsLoaded() {
        tell().moved(new LastPurchaseMoved(Map.of(CUSTOMER, clock.instant())));
        time.runDue();
    }

    private TellPurchases tell() {
        return arbitration.purchases(new TellWinBack(running(), arbitration.starts()));
    }

    /** From now on everybody belongs to the control group, as with a share of 100. */
    void controlGroup() {
        time.step("splitControlGroup", execution -> LeaveVariables.ARM.set(execution, "HOLDOUT"));
    }

    /** Her last complaint was closed, and left her unsatisfied. */
    void wasLeftUnsatisfied() {
        cases.leftUnsatisfied();
    }

    /** What she bought meanwhile is told as history. */
    void boughtWithoutWord(Instant at) {
        purchases.lastAt = at;
    }

    void wasRefunded(Instant at) {
        purchases.refundedAt = at;
    }

    boolean givenUp() {
        return counter.givenUp;
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("lapses", this::isFound);
        happenings.put("buys", this::buys);
        happenings.put("is-controlled", none -> controlGroup());
        happenings.put("refunded", none -> wasRefunded(clock.instant()));
        happenings.put("was-left-unsatisfied", none -> wasLeftUnsatisfied());
        return happenings;
    }

    private static final class Counter extends Stages {
        private boolean givenUp;

        @Override
        public StageView mark(UUID customerId, StageMark mark, boolean set, String reason) {
            givenUp = mark == StageMark.GIVEN_UP && set;
            return null;
        }
    }

    private static final class Shelf extends Purchases {
        private Instant refundedAt;
        private Instant lastAt;

        @Override
        public Map<UUID, Bought> bought(List<UUID> customerIds) {
            return lastAt == null ? Map.of() : Map.of(CUSTOMER, new Bought(1, lastAt, Money.parse("USD 20.00")));
        }

        @Override
        public Optional<Instant> lastRefund(UUID customerId) {
            return Optional.ofNullable(refundedAt);
        }
    }
}
