package app.huike.lifecycle.goodwillapproval;

import app.huike.crm.care.GoodwillApprovals;
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
@Named("raiseGoodwill")
@Dependent
class RaiseGoodwill implements Step {

    private final Leads leads;
    private final GoodwillApprovals approvals;

    @Inject
    RaiseGoodwill(Leads leads, GoodwillApprovals approvals) {
        this.leads = leads;
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = Approval.GOODWILL_ID.in(execution);
        ApprovalVariables.RISES_TO.set(
                execution,
                leads.above(ApprovalVariables.REQUESTED_BY.in(execution)).stream()
                        .skip(1)
                        .map(PersonView::login)
                        .filter(login -> approvals.mayDecide(id, login))
                        .findFirst()
                        .orElse(null));
    }
}
