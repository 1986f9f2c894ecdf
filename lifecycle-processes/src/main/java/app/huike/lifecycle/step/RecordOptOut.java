package app.huike.lifecycle.step;

import app.huike.crm.customer.Consents;
import app.huike.crm.customer.Withdrawal;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.task.TaskVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The customer said on the phone what is no longer wanted: consent is withdrawn as chosen, as of the moment of the call. */
@StepTemplate
@Named("recordOptOut")
@Inline
@Dependent
class RecordOptOut implements Step {

    private final Consents consents;

    @Inject
    RecordOptOut(Consents consents) {
        this.consents = consents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Withdrawal what = Withdrawal.of(CallVariables.WITHDRAW.in(execution));
        Instant saidAt = TaskVariables.OUTCOME_AT.in(execution);
        consents.withdraw(CustomerOf.process(execution), what, "call", saidAt);
    }
}
