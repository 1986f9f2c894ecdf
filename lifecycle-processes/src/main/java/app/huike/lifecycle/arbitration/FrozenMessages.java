package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageHold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** While a complaint is open, a process that it freezes writes nothing. */
@ApplicationScoped
class FrozenMessages implements MessageHold {

    private ProcessPolicies policies;
    private OpenComplaints complaints;

    FrozenMessages() {}

    @Inject
    FrozenMessages(ProcessPolicies policies, OpenComplaints complaints) {
        this.policies = policies;
        this.complaints = complaints;
    }

    @Override
    public Optional<String> of(DelegateExecution execution) {
        boolean frozen = policies.of(execution.getProcessDefinitionId()).frozenByComplaint()
                && complaints.of(CustomerOf.process(execution));
        return frozen ? Optional.of(LeaveRule.FROZEN.name()) : Optional.empty();
    }
}
