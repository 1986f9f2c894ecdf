package app.huike.lifecycle.membershiprenewal;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.PaidMemberships;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Says whether the membership still ends, and whether it is renewed by itself then; the business knows. */
@StepTemplate
@Named("lookAtRenewal")
@Dependent
class LookAtRenewal implements Step {

    private final PaidMemberships memberships;

    @Inject
    LookAtRenewal(PaidMemberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<PaidMembership> ending =
                memberships.ending(CustomerOf.process(execution), Renewal.PAID_MEMBERSHIP_ID.in(execution));
        Renewal.RENEWAL.set(execution, ending.map(LookAtRenewal::said).orElse("OVER"));
    }

    private static String said(PaidMembership ending) {
        return ending.renews() ? "RENEWS" : "ENDS";
    }
}
