package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralWork;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Ends the referral without a reward; the reason is a parameter of the diagram. */
@StepTemplate(@Parameter(name = "noRewardBecause", kind = Kind.KEY, orVariable = true))
@Named("endReferral")
@Dependent
class EndReferral implements Step {

    private final ReferralWork work;

    @Inject
    EndReferral(ReferralWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        work.end(CustomerOf.process(execution), Referral.NO_REWARD_BECAUSE.in(execution));
    }
}
