package app.huike.lifecycle.loyaltyearning;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.purchase.PurchaseView;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.ReleasedTable;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Lets a member earn the points of a purchase, pending until the refund period is over: for each category of the basket what the parameter
 * {@code goodsTable} says for 100.00, times what {@code tierTable} says for his tier, whole points of the sum. What was refunded before is taken
 * back by the ledger.
 */
@StepTemplate({
    @Parameter(name = "goodsTable", kind = Kind.TABLE, usual = "points-of-goods"),
    @Parameter(name = "tierTable", kind = Kind.TABLE, usual = "points-of-tier")
})
@Named("earnPoints")
@Dependent
class EarnPoints implements Step {

    /** The ledger's cause of what a purchase earned. */
    static final String CAUSE = "purchase";

    /** Points for 100.00, and percent of them. */
    private static final BigDecimal HUNDRED_TIMES_PERCENT = BigDecimal.valueOf(100 * 100);

    private final Purchases purchases;
    private final PointsLedger ledger;

    @Inject
    EarnPoints(Purchases purchases, PointsLedger ledger) {
        this.purchases = purchases;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PurchaseView purchase = purchases.get(Earning.PURCHASE_REF.in(execution));
        ReleasedTable.Answer tier = ReleasedTable.ask(
                execution, Earning.TIER_TABLE.in(execution), Map.of(Earning.TIER.name(), Earning.TIER.in(execution)));
        BigDecimal times = number(Earning.TIER_PERCENT.maybeIn(tier.values()).orElseThrow());
        long points = forGoods(execution, purchase)
                .multiply(times)
                .divide(HUNDRED_TIMES_PERCENT, 0, RoundingMode.DOWN)
                .longValueExact();
        if (points > 0) {
            ledger.earn(new PointsEarning(
                    Earning.CUSTOMER_ID.in(execution),
                    LoyaltyCurrency.POINTS,
                    points,
                    CAUSE,
                    purchase.ref(),
                    tier.rule(),
                    purchase.ref(),
                    purchase.at(),
                    true));
        }
    }

    /** Amount times points for 100.00, summed up over the categories. */
    private BigDecimal forGoods(DelegateExecution execution, PurchaseView purchase) {
        String table = Earning.GOODS_TABLE.in(execution);
        Map<String, Object> asked = new HashMap<>();
        Earning.BOUGHT_ON.put(asked, Earning.BOUGHT_ON.in(execution));
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> goods : GoodsByCategory.of(purchase).entrySet()) {
            Earning.CATEGORY.put(asked, goods.getKey());
            Map<String, Object> said =
                    ReleasedTable.ask(execution, table, asked).values();
            sum = sum.add(goods.getValue()
                    .multiply(number(Earning.POINTS_FOR_HUNDRED.maybeIn(said).orElseThrow())));
        }
        return sum;
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
