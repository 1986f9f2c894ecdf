package app.huike.lifecycle.loyaltyearning;

import app.huike.crm.loyalty.Tier;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.sandbox.MembersInMemory;
import app.huike.lifecycle.sandbox.StageTrial;
import app.huike.lifecycle.sandbox.Trial;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.sandbox.TrialEngine;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.joda.money.Money;

/** The earning of points with its real step, observer and tables, over doors in memory. */
@Vetoed
class EarningTrial extends Trial {

    /** For the sandbox. */
    public static final class Stage implements StageTrial {

        @Override
        public String stage() {
            return "loyalty-earning";
        }

        @Override
        public Trial on(TrialEngine engine) {
            return new EarningTrial(engine);
        }
    }

    private final MembersInMemory members = new MembersInMemory();
    private final Shelf shelf = new Shelf();

    EarningTrial(TrialEngine engine) {
        super(engine);
        time.step("earnPoints", new EarnPoints(shelf, points));
    }

    /** The customer is a member of that tier from now on. */
    void isIn(Tier reached) {
        members.standsIn(reached);
    }

    void buys(String total) {
        buys(total, null);
    }

    /** @param category of the whole; may be null */
    void buys(String total, String category, PurchaseLine... lines) {
        Money paid = Money.parse(total);
        UUID id = UUID.randomUUID();
        shelf.purchase = new PurchaseView(
                id,
                "P-1",
                CUSTOMER,
                "C-1",
                clock.instant(),
                paid,
                Money.zero(paid.getCurrencyUnit()),
                category,
                Mode.LIVE,
                List.of(lines));
        new StartEarning(releases, members.tiers(), diary, shop)
                .start(new PurchaseMade(CUSTOMER, id, "P-1", clock.instant(), paid));
    }

    @Override
    public Map<String, Consumer<String>> happenings() {
        Map<String, Consumer<String>> happenings = super.happenings();
        happenings.put("stands-in", tier -> isIn(constant(Tier.class, tier)));
        happenings.put("buys", this::buysAsTold);
        return happenings;
    }

    /** {@code USD 49.90}, or {@code USD 49.90 gift-card} with the category of the goods. */
    private void buysAsTold(String told) {
        String[] words = String.valueOf(told).split(" ");
        if (words.length < 2) {
            throw new TrialBroken(told + " is no purchase such as USD 49.90");
        }
        buys(words[0] + " " + words[1], words.length > 2 ? words[2] : null);
    }

    private static final class Shelf extends Purchases {
        private PurchaseView purchase;

        @Override
        public PurchaseView get(String ref) {
            return purchase;
        }
    }
}
