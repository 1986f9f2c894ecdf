package app.huike.lifecycle.loyaltyearning;

import app.huike.crm.loyalty.EarnedPoints;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.purchase.Mode;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.crm.purchase.PurchaseMade;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.story.StageStory;
import app.huike.lifecycle.story.VisitedElements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;

/** The earning of points with its real step, observer and tables, over fakes of the business. */
final class EarningStory extends StageStory {

    static final VisitedElements VISITED = new VisitedElements();
    static final String DIAGRAM = "bpmn/loyalty-earning/loyalty-earning.bpmn";

    private final Shelf shelf = new Shelf();
    private final Ledger ledger = new Ledger();
    private Tier tier;

    EarningStory() {
        super(VISITED, DIAGRAM, "bpmn/loyalty-earning/points-of-goods.dmn", "bpmn/loyalty-earning/points-of-tier.dmn");
        time.step("earnPoints", new EarnPoints(shelf, ledger));
    }

    /** Anna is a member of that tier from now on. */
    void isIn(Tier reached) {
        tier = reached;
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
                ANNA,
                "C-1",
                clock.instant(),
                paid,
                Money.zero(paid.getCurrencyUnit()),
                category,
                Mode.LIVE,
                List.of(lines));
        new StartEarning(releases, new Standing(), diary, shop)
                .start(new PurchaseMade(ANNA, id, "P-1", clock.instant(), paid));
    }

    static PurchaseLine line(String category, int quantity, String price) {
        return new PurchaseLine("S-1", category, quantity, Money.parse("USD " + price));
    }

    List<PointsEarning> earnings() {
        return ledger.earnings;
    }

    private final class Standing extends Tiers {
        @Override
        public Optional<Tier> at(UUID customerId, Instant moment) {
            return Optional.ofNullable(tier);
        }
    }

    private static final class Shelf extends Purchases {
        private PurchaseView purchase;

        @Override
        public PurchaseView get(String ref) {
            return purchase;
        }
    }

    private static final class Ledger extends PointsLedger {
        private final List<PointsEarning> earnings = new ArrayList<>();

        @Override
        public EarnedPoints earn(PointsEarning earning) {
            earnings.add(earning);
            return new EarnedPoints(
                    UUID.randomUUID(), earning.currency(), earning.points(), earning.since(), earning.since(), false);
        }
    }
}
