package app.huike.lifecycle.pointsapproval;

import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Does what the second person said, if it was one who may; otherwise somebody else is asked. */
@Named("carryOutApproval")
@Dependent
class CarryOutApproval implements Step {

    private final PointsAdjustments adjustments;

    @Inject
    CarryOutApproval(PointsAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = Approval.ADJUSTMENT_ID.in(execution);
        String login = TaskVariables.OUTCOME_BY.in(execution);
        if (!adjustments.mayDecide(id, login)) {
            Approval.DECISION.set(execution, "NOT_ALLOWED");
            return;
        }
        if (TaskVariables.OUTCOME.in(execution).equals("approve")) {
            adjustments.approve(id, login);
        } else {
            adjustments.refuse(id, login, "REFUSED");
        }
        Approval.DECISION.set(execution, "DECIDED");
    }
}
