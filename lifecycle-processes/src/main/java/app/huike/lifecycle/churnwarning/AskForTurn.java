package app.huike.lifecycle.churnwarning;

import app.huike.crm.platform.Shop;
import app.huike.crm.risk.ChurnWarnings;
import app.huike.crm.risk.WarningView;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.joda.money.Money;

/** Asks whether somebody is to look after the customer now: among the best only, and so many open ones for each owner; or why not yet. */
@StepTemplate({
    @Parameter(name = "bestPercent", kind = Kind.NUMBER, usual = "20", least = 1, most = 100),
    @Parameter(name = "openAtMost", kind = Kind.NUMBER, usual = "10", least = 1, most = 1000)
})
@Named("askForTurn")
@Dependent
class AskForTurn implements Step {

    private final ChurnWarnings warnings;
    private final Shop shop;

    @Inject
    AskForTurn(ChurnWarnings warnings, Shop shop) {
        this.warnings = warnings;
        this.shop = shop;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        Churn.TURN.set(
                execution,
                warnings.turn(
                        customerId,
                        Integer.parseInt(Churn.BEST_PERCENT.in(execution)),
                        Integer.parseInt(Churn.OPEN_AT_MOST.in(execution))));
        long value = warnings.of(customerId).map(WarningView::valueMinor).orElse(0L);
        Churn.VALUE.set(
                execution, Money.ofMinor(shop.currency(), value).getAmount().toPlainString());
    }
}
