package app.huike.lifecycle.goodwillapproval;

import app.huike.crm.care.GoodwillApprovals;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Nobody has decided: the answer is no. */
@StepTemplate
@Named("letGoodwillLapse")
@Dependent
class LetGoodwillLapse implements Step {

    private final GoodwillApprovals approvals;

    @Inject
    LetGoodwillLapse(GoodwillApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approvals.letLapse(Approval.GOODWILL_ID.in(execution));
    }
}
