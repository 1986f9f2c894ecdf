package app.huike.lifecycle.tierreview;

import app.huike.crm.loyalty.TierStatus;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.Shop;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Says whether the member loses the tier after this period if nothing more is bought; the business knows. */
@StepTemplate
@Named("lookAtTier")
@Inline
@Dependent
class LookAtTier implements Step {

    private final Tiers tiers;
    private final Shop shop;

    @Inject
    LookAtTier(Tiers tiers, Shop shop) {
        this.tiers = tiers;
        this.shop = shop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LocalDate lastDay = shop.dayOf(TierStage.PERIOD_ENDS_AT.in(execution).minusNanos(1));
        boolean atRisk = tiers.status(CustomerOf.process(execution))
                .filter(status -> status.periodEnds().equals(lastDay))
                .filter(LookAtTier::loses)
                .isPresent();
        TierStage.STANDING.set(execution, atRisk ? "AT_RISK" : "KEPT");
    }

    private static boolean loses(TierStatus status) {
        return status.tier().isAbove(status.projected());
    }
}
