package app.huike.lifecycle.pointsapproval;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Sets the moments of the approval by the diagram's parameters. */
@Named("planApproval")
@Inline
@Dependent
class PlanApproval implements Step {

    @Override
    public void execute(DelegateExecution execution) {
        Instant asked = Approval.REQUESTED_AT.in(execution);
        Approval.RISE_AT.set(execution, asked.plus(Duration.parse(Approval.RISE_AFTER.in(execution))));
        Approval.REFUSE_AT.set(execution, asked.plus(Duration.parse(Approval.REFUSE_AFTER.in(execution))));
    }
}
