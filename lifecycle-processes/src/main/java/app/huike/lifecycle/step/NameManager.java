package app.huike.lifecycle.step;

import app.huike.crm.customer.AccountManagers;
import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Tiers;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Skippable;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gives a member whose tier brings an account manager one, if nobody looks after that member yet. */
@StepTemplate
@Skippable
@Named("nameManager")
@Dependent
public class NameManager implements Step {

    private final Tiers tiers;
    private final AccountManagers managers;
    private final BusinessClock clock;

    @Inject
    public NameManager(Tiers tiers, AccountManagers managers, BusinessClock clock) {
        this.tiers = tiers;
        this.managers = managers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID customerId = CustomerOf.process(execution);
        if (tiers.benefits(customerId, clock.instant()).contains(Benefit.NAMED_MANAGER)) {
            managers.name(customerId);
        }
    }
}
