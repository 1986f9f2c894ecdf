package app.huike.lifecycle.membershiprenewal;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moment of the second word from the membership's end, by the diagram's parameter. */
@StepTemplate(@Parameter(name = "remindAgainBefore", kind = Kind.DURATION, usual = "P7D"))
@Named("planRenewal")
@Inline
@Dependent
class PlanRenewal implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        Duration before = Duration.parse(Renewal.REMIND_AGAIN_BEFORE.in(execution));
        Renewal.REMIND_AGAIN_AT.set(
                execution, Renewal.MEMBERSHIP_ENDS_AT.in(execution).minus(before));
    }
}
