package app.huike.lifecycle.step;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moments of the approval by the diagram's parameters; when it is refused, the start says where the diagram does not. */
@StepTemplate({
    @Parameter(name = "riseAfter", kind = Kind.DURATION, usual = "P2D"),
    @Parameter(name = "refuseAfter", kind = Kind.DURATION, usual = "P5D", needed = false)
})
@Named("planApproval")
@Inline
@Dependent
public class PlanApproval implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        Instant asked = ApprovalVariables.REQUESTED_AT.in(execution);
        ApprovalVariables.RISE_AT.set(
                execution, asked.plus(Duration.parse(ApprovalVariables.RISE_AFTER.in(execution))));
        ApprovalVariables.REFUSE_AFTER
                .maybeIn(execution)
                .ifPresent(after -> ApprovalVariables.REFUSE_AT.set(execution, asked.plus(Duration.parse(after))));
    }
}
