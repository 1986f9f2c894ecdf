package app.huike.lifecycle.journeys;

import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.ProcessTrace;
import app.huike.lifecycle.task.JourneyLock;
import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/** The door through which the business's events reach running processes. Where none runs or none waits, nothing happens. */
@Stateless
public class RunningJourneys {

    private RuntimeService engine;
    private JourneyLock lock;

    public RunningJourneys() {}

    @Inject
    public RunningJourneys(RuntimeService engine, JourneyLock lock) {
        this.engine = engine;
        this.lock = lock;
    }

    /**
     * Tells a customer's running process that something happened: it gets the values, and what waits for the message goes on. Before
     * it is looked at, nothing else may change it, so that a job which runs at the same instant comes before or after, never between.
     * A process is not told what a step of its own has just done.
     *
     * @param values variables by name, without personal data
     * @return whether such a process runs
     */
    public boolean tell(String processKey, UUID customerId, String message, Map<String, Object> values) {
        return tell(running(processKey, customerId), message, values);
    }

    private ProcessInstanceQuery running(String processKey, UUID customerId) {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(customerId.toString());
    }

    private boolean tell(ProcessInstanceQuery whom, String message, Map<String, Object> values) {
        List<String> running = whom.list().stream()
                .map(ProcessInstance::getId)
                .filter(id -> !id.equals(actingJourney()))
                .toList();
        running.forEach(lock::hold);
        return running.stream().filter(id -> tell(id, message, values)).count() > 0;
    }

    /** The same, of several processes of that key only those in which the variable has this value. */
    public <T> boolean tellAbout(
            String processKey,
            UUID customerId,
            ProcessVariable<T> variable,
            T value,
            String message,
            Map<String, Object> values) {
        Map<String, Object> stored = new HashMap<>();
        variable.put(stored, value);
        return tell(
                running(processKey, customerId).variableValueEquals(variable.name(), stored.get(variable.name())),
                message,
                values);
    }

    /** The same for every process that runs for the customer. */
    public void tellAll(UUID customerId, String message, Map<String, Object> values) {
        List<String> running =
                engine.createProcessInstanceQuery().processInstanceBusinessKey(customerId.toString()).list().stream()
                        .map(ProcessInstance::getId)
                        .filter(id -> !id.equals(actingJourney()))
                        .toList();
        running.forEach(lock::hold);
        running.forEach(id -> tell(id, message, values));
    }

    /** The same for those of the customer's processes that wait for the message; the others do not learn the values either. */
    public void tellWaiting(UUID customerId, String message, Map<String, Object> values) {
        waiting(customerId, message).forEach(lock::hold);
        // whoever held it may have moved it on
        waiting(customerId, message).forEach(id -> tell(id, message, values));
    }

    private List<String> waiting(UUID customerId, String message) {
        return engine
                .createExecutionQuery()
                .processInstanceBusinessKey(customerId.toString())
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .map(Execution::getProcessInstanceId)
                .distinct()
                .filter(id -> !id.equals(actingJourney()))
                .toList();
    }

    private static String actingJourney() {
        return CurrentActor.get().process().map(ProcessTrace::instance).orElse(null);
    }

    private boolean tell(String id, String message, Map<String, Object> values) {
        if (!runs(id)) {
            return false;
        }
        engine.setVariables(id, values);
        // by way of the executions: no index of the engine's leads from an instance to its subscriptions, and there are
        // millions of them
        for (Execution waiting : engine.createExecutionQuery()
                .processInstanceId(id)
                .messageEventSubscriptionName(message)
                .list()) {
            engine.messageEventReceived(message, waiting.getId());
        }
        return true;
    }

    /** Whether a process of that key runs for the customer. */
    public boolean run(String processKey, UUID customerId) {
        return engine.createProcessInstanceQuery()
                        .processDefinitionKey(processKey)
                        .processInstanceBusinessKey(customerId.toString())
                        .count()
                > 0;
    }

    /** Ends all of a customer's processes, with their variables, timers and tasks. */
    public void endAll(UUID customerId, String reason) {
        List<ProcessInstance> running = engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(customerId.toString())
                .list();
        running.forEach(journey -> lock.hold(journey.getId()));
        running.forEach(journey -> end(journey.getId(), reason));
    }

    /** Ends one run that is held, in the same way; nothing happens where it has ended. */
    public void end(String id, String reason) {
        if (runs(id)) {
            engine.setVariable(id, TaskVariables.GONE_BECAUSE.name(), reason);
            engine.deleteProcessInstance(id, reason);
        }
    }

    /** A customer's runs, each held until the end of the transaction. */
    public List<ProcessInstance> held(UUID customerId) {
        ProcessInstanceQuery all =
                engine.createProcessInstanceQuery().processInstanceBusinessKey(customerId.toString());
        all.list().forEach(journey -> lock.hold(journey.getId()));
        return all.list();
    }

    private boolean runs(String id) {
        return engine.createProcessInstanceQuery().processInstanceId(id).count() > 0;
    }
}
