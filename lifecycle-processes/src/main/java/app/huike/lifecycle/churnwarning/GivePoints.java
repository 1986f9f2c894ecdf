package app.huike.lifecycle.churnwarning;

import app.huike.crm.loyalty.LoyaltyCurrency;
import app.huike.crm.loyalty.Member;
import app.huike.crm.loyalty.Memberships;
import app.huike.crm.loyalty.PointsEarning;
import app.huike.crm.loyalty.PointsLedger;
import app.huike.crm.platform.BusinessClock;
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

/** Gives a member points, once for each warning, that can be spent at once; nobody else has an account to put them in. */
@StepTemplate(@Parameter(name = "points", kind = Kind.NUMBER, usual = "500", least = 1, most = 100000))
@Named("givePoints")
@Dependent
class GivePoints implements Step {

    private final Memberships memberships;
    private final PointsLedger ledger;
    private final BusinessClock clock;

    @Inject
    GivePoints(Memberships memberships, PointsLedger ledger, BusinessClock clock) {
        this.memberships = memberships;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        boolean member = memberships.get(customerId).filter(Member::active).isPresent();
        int points = member ? Integer.parseInt(Churn.POINTS.in(execution)) : 0;
        if (points > 0) {
            ledger.earn(new PointsEarning(
                    customerId,
                    LoyaltyCurrency.POINTS,
                    points,
                    Churn.KEY,
                    execution.getProcessInstanceId(),
                    null,
                    null,
                    clock.instant(),
                    false));
        }
        Churn.GIVEN_POINTS.set(execution, points);
    }
}
