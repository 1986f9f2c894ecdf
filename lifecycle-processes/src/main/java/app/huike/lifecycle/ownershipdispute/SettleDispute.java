package app.huike.lifecycle.ownershipdispute;

import app.huike.crm.customer.OwnerDisputes;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.ApprovalVariables;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Does what the lead said, if it was one who may decide; otherwise another is asked. */
@StepTemplate
@Named("settleDispute")
@Dependent
class SettleDispute implements Step {

    private static final String DECIDED = "DECIDED";
    private static final String NOT_ALLOWED = "NOT_ALLOWED";

    private final OwnerDisputes disputes;

    @Inject
    SettleDispute(OwnerDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ApprovalVariables.DECISION.set(execution, decision(execution));
    }

    /** It may have been taken back while the task was being done: then that holds. */
    private String decision(DelegateExecution execution) {
        UUID id = Dispute.DISPUTE_ID.in(execution);
        String login = TaskVariables.OUTCOME_BY.in(execution);
        if (!disputes.waits(id)) {
            return DECIDED;
        }
        if (!disputes.mayDecide(id, login)) {
            return NOT_ALLOWED;
        }
        if (TaskVariables.OUTCOME.in(execution).equals("give")) {
            disputes.give(id, login);
        } else {
            disputes.keep(id, login);
        }
        return DECIDED;
    }
}
