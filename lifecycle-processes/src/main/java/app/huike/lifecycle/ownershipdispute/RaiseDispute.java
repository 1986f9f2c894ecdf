package app.huike.lifecycle.ownershipdispute;

import app.huike.crm.customer.OwnerDisputes;
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

/** Finds who leads the lead of the colleague, or the next one above who may decide; where there is nobody, it is for all leads. */
@StepTemplate
@Named("raiseDispute")
@Dependent
class RaiseDispute implements Step {

    private final Leads leads;
    private final OwnerDisputes disputes;

    @Inject
    RaiseDispute(Leads leads, OwnerDisputes disputes) {
        this.leads = leads;
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = Dispute.DISPUTE_ID.in(execution);
        ApprovalVariables.RISES_TO.set(
                execution,
                leads.above(ApprovalVariables.REQUESTED_BY.in(execution)).stream()
                        .skip(1)
                        .map(PersonView::login)
                        .filter(login -> disputes.mayDecide(id, login))
                        .findFirst()
                        .orElse(null));
    }
}
