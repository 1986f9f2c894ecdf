package app.huike.lifecycle.arbitration;

import app.huike.lifecycle.engine.DroppedContacts;
import app.huike.lifecycle.step.MessageHold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What fell due during a pause, and was dropped when it ended, is not written. */
@ApplicationScoped
class DroppedMessages implements MessageHold {

    private DroppedContacts dropped;

    DroppedMessages() {}

    @Inject
    DroppedMessages(DroppedContacts dropped) {
        this.dropped = dropped;
    }

    @Override
    public Optional<String> of(DelegateExecution execution) {
        return dropped.among(execution.getProcessInstanceId()) ? Optional.of(DroppedContacts.REASON) : Optional.empty();
    }
}
