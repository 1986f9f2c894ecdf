package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralWork;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The lead lets pass what clashed; it is not asked about again. */
@StepTemplate
@Named("approveReferral")
@Dependent
class ApproveReferral implements Step {

    private final ReferralWork work;

    @Inject
    ApproveReferral(ReferralWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.approve(CustomerOf.process(execution));
    }
}
