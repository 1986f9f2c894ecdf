package app.huike.lifecycle.pointsapproval;

import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.ApprovalVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Does what the second person said, if it was one who may; otherwise somebody else is asked. */
@StepTemplate
@Named("carryOutApproval")
@Dependent
class CarryOutApproval implements Step {

    private static final String DECIDED = "DECIDED";
    private static final String NOT_ALLOWED = "NOT_ALLOWED";

    private final PointsAdjustments adjustments;

    @Inject
    CarryOutApproval(PointsAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalVariables.DECISION.set(execution, decision(execution));
    }

    /** Somebody may have decided on the page while the task was being done: then that holds. */
    private String decision(DelegateExecution execution) {
        UUID id = Approval.ADJUSTMENT_ID.in(execution);
        String login = TaskVariables.OUTCOME_BY.in(execution);
        if (!adjustments.waits(id)) {
            return DECIDED;
        }
        if (!adjustments.mayDecide(id, login)) {
            return NOT_ALLOWED;
        }
        if (TaskVariables.OUTCOME.in(execution).equals("approve")) {
            adjustments.approve(id, login);
        } else {
            adjustments.refuse(id, login, "REFUSED");
        }
        return DECIDED;
    }
}
