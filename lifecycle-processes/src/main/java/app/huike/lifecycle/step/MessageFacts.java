package app.huike.lifecycle.step;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What messages of a process may say, besides the customer's name: each part of the lifecycle adds what it knows of the process at hand. The
 * container's beans of this type are all asked.
 */
public interface MessageFacts {

    /**
     * Values by the names that templates use, none where the process has nothing of this kind; empty where what the message is about to say no longer holds,
     * and then it is not sent.
     */
    Optional<Map<String, Object>> of(DelegateExecution execution);
}
