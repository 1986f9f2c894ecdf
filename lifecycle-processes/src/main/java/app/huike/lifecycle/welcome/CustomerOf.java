package app.huike.lifecycle.welcome;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Whom a process is about: its business key. */
final class CustomerOf {

    private CustomerOf() {}

    static UUID process(DelegateExecution execution) {
        return UUID.fromString(execution.getProcessBusinessKey());
    }
}
