package app.huike.lifecycle.pointsapproval;

import app.huike.crm.loyalty.PointsAdjustments;
import app.huike.crm.security.Leads;
import app.huike.crm.security.PersonView;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.ApprovalVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Finds who leads the lead of whoever asked, or the next one above who may decide; where there is nobody, it is for all leads. */
@StepTemplate
@Named("riseToLead")
@Dependent
class RiseToLead implements Step {

    private final Leads leads;
    private final PointsAdjustments adjustments;

    @Inject
    RiseToLead(Leads leads, PointsAdjustments adjustments) {
        this.leads = leads;
        this.adjustments = adjustments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = Approval.ADJUSTMENT_ID.in(execution);
        ApprovalVariables.RISES_TO.set(
                execution,
                leads.above(ApprovalVariables.REQUESTED_BY.in(execution)).stream()
                        .skip(1)
                        .map(PersonView::login)
                        .filter(login -> adjustments.mayDecide(id, login))
                        .findFirst()
                        .orElse(null));
    }
}
