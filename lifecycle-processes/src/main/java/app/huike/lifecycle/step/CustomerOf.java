package app.huike.lifecycle.step;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whom a process is about. */
public final class CustomerOf {

    private CustomerOf() {}

    /** Its business key is the customer's id. */
    public static UUID process(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
