package app.huike.lifecycle.step;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What messages of a process may say, besides the customer's name: each part of the lifecycle adds what it knows of the process at hand. The
 * container's beans of this type are all asked.
 */
public interface MessageFacts {

    /** Values by the names that templates use; empty where the process has nothing of this kind. */
    Map<String, Object> of(DelegateExecution execution);

    /** Whether what the message is about to say still holds; the message is not sent otherwise. */
    default boolean stillHold(DelegateExecution execution) {
        return true;
    }
}
