package app.huike.lifecycle.winback;

import app.huike.crm.care.Cases;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.purchase.Purchases;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Says whether an offer is right, or why not; the parameter {@code noOfferAfterRefund} says for how long after a refund it is not. Which way the
 * process then goes is drawn.
 */
@StepTemplate(@Parameter(name = "noOfferAfterRefund", kind = Kind.DURATION, usual = "P30D"))
@Named("checkWinBack")
@Inline
@Dependent
class CheckWinBack implements Step {

    private final Purchases purchases;
    private final Cases cases;
    private final BusinessClock clock;

    @Inject
    CheckWinBack(Purchases purchases, Cases cases, BusinessClock clock) {
        this.purchases = purchases;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant since = clock.instant().minus(Duration.parse(WinBack.NO_OFFER_AFTER_REFUND.in(execution)));
        boolean refunded = purchases
                .lastRefund(CustomerOf.process(execution))
                .filter(since::isBefore)
                .isPresent();
        WinBack.CHECK.set(
                execution, refunded ? "REFUNDED_LATELY" : unsatisfied(execution) ? "UNSATISFIED" : "WIN_BACK");
    }

    private boolean unsatisfied(DelegateExecution execution) {
        return cases.lastLeftUnsatisfied(CustomerOf.process(execution));
    }
}
