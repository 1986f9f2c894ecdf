package app.huike.lifecycle.revisit;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.journeys.RunningJourneys;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Finds out about customer and goods, as they are now, what the table {@code revisit-follow-up} asks. */
@StepTemplate
@Named("assessVisit")
@Inline
@Dependent
class AssessVisit implements Step {

    /** The welcome calls new customers by itself. */
    private static final String WELCOME = "welcome";

    private static final KeptGoods.Bought NOTHING = new KeptGoods.Bought(BigDecimal.ZERO, "", "REGULAR");

    private final KeptGoods goods;
    private final MemberTier tier;
    private final RunningJourneys journeys;

    @Inject
    AssessVisit(KeptGoods goods, MemberTier tier, RunningJourneys journeys) {
        this.goods = goods;
        this.tier = tier;
        this.journeys = journeys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        Optional<UUID> purchase = Revisit.PURCHASE_ID.maybeIn(execution);
        KeptGoods.Bought bought = purchase.flatMap(goods::dearestSince).orElse(NOTHING);
        Revisit.ORDER_VALUE.set(execution, bought.value().toPlainString());
        Revisit.GOODS_CATEGORY.set(execution, bought.category());
        Revisit.GOODS.set(execution, bought.goods());
        Revisit.TIER.set(execution, tier.of(customerId));
        Revisit.WELCOMED.set(execution, journeys.run(WELCOME, customerId));
    }
}
