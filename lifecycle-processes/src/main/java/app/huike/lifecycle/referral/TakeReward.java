package app.huike.lifecycle.referral;

import app.huike.crm.loyalty.ReferralSide;
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

/** Takes the reward of this side of the referral, once, and for whose code it is within the year's limit, which the diagram says. */
@StepTemplate(@Parameter(name = "rewardsAYear", kind = Kind.NUMBER, usual = "10", least = 1, needed = false))
@Named("takeReward")
@Dependent
class TakeReward implements Step {

    private final ReferralWork work;

    @Inject
    TakeReward(ReferralWork work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReferralSide side = ReferralSide.valueOf(Referral.SIDE.in(execution));
        boolean takes = work.take(
                side == ReferralSide.REFEREE ? CustomerOf.process(execution) : Referral.REFEREE_ID.in(execution),
                side,
                Integer.parseInt(Referral.REWARDS_A_YEAR.maybeIn(execution).orElse("0")));
        Referral.TAKES_REWARD.set(execution, takes);
    }
}
