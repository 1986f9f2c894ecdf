package app.huike.lifecycle.pointsapproval;

import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Nobody has decided: the answer is no. */
@StepTemplate
@Named("letApprovalLapse")
@Dependent
class LetApprovalLapse implements Step {

    private final PointsAdjustments adjustments;

    @Inject
    LetApprovalLapse(PointsAdjustments adjustments) {
        this.adjustments = adjustments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        adjustments.letLapse(Approval.ADJUSTMENT_ID.in(execution));
    }
}
