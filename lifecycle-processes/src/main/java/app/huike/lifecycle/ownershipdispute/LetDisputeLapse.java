package app.huike.lifecycle.ownershipdispute;

import app.huike.crm.customer.OwnerDisputes;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Nobody has decided: the owner keeps the customer. */
@StepTemplate
@Named("letDisputeLapse")
@Dependent
class LetDisputeLapse implements Step {

    private final OwnerDisputes disputes;

    @Inject
    LetDisputeLapse(OwnerDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        disputes.letLapse(Dispute.DISPUTE_ID.in(execution));
    }
}
