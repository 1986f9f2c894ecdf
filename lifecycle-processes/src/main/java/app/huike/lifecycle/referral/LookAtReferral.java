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
import java.math.BigDecimal;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Looks at the referral: whether it waits, is held for a person, is rewarded, or is over, and when the refund period ends. */
@StepTemplate({
    @Parameter(name = "refundPeriod", kind = Kind.DURATION, usual = "P30D"),
    @Parameter(name = "firstPurchaseFrom", kind = Kind.NUMBER, usual = "20")
})
@Named("lookAtReferral")
@Dependent
class LookAtReferral implements Step {

    private final ReferralWork work;

    @Inject
    LookAtReferral(ReferralWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferralWork.Look look = work.look(
                CustomerOf.process(execution),
                Duration.parse(Referral.REFUND_PERIOD.in(execution)),
                new BigDecimal(Referral.FIRST_PURCHASE_FROM.in(execution)));
        Referral.VERDICT.set(execution, look.verdict());
        Referral.REWARD_AT.set(execution, look.rewardAt());
        Referral.CLASH_REASON.set(execution, look.clash());
    }
}
