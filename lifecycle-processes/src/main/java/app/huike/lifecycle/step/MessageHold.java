package app.huike.lifecycle.step;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What stands against any message of a process, besides what the customer allows. The container's beans of this type are all asked. */
public interface MessageHold {

    /** The reason, as the log has it; empty where nothing does. */
    Optional<String> of(DelegateExecution execution);
}
