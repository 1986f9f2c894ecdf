package app.huike.lifecycle.goodwillapproval;

import app.huike.crm.care.GoodwillApprovals;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.ApprovalVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Does what the other person said, if it was one who may; otherwise somebody else is asked. What was decided on the page in this moment stays. */
@StepTemplate
@Named("carryOutGoodwill")
@Dependent
class CarryOutGoodwill implements Step {

    private static final String DECIDED = "DECIDED";
    private static final String NOT_ALLOWED = "NOT_ALLOWED";

    private final GoodwillApprovals approvals;

    @Inject
    CarryOutGoodwill(GoodwillApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalVariables.DECISION.set(execution, decision(execution));
    }

    private String decision(DelegateExecution execution) {
        UUID id = Approval.GOODWILL_ID.in(execution);
        String login = TaskVariables.OUTCOME_BY.in(execution);
        if (!approvals.waits(id)) {
            return DECIDED;
        }
        if (!approvals.mayDecide(id, login)) {
            return NOT_ALLOWED;
        }
        approvals.decide(id, TaskVariables.OUTCOME.in(execution).equals("approve"), login);
        return DECIDED;
    }
}
