package app.huike.lifecycle.task;

import app.huike.lifecycle.engine.EveryTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** When a call ends, the processes that have joined it learn how: in the transaction in which it ends. */
@ApplicationScoped
public class TellJoined implements EveryTask {

    /** The outcome of a call that is no longer needed: those who joined have to see for themselves. */
    static final String NOT_CALLED = "not-called";

    private OpenCalls calls;
    private JourneyLock lock;
    private RuntimeService engine;

    TellJoined() {}

    @Inject
    TellJoined(OpenCalls calls, JourneyLock lock, RuntimeService engine) {
        this.calls = calls;
        this.lock = lock;
        this.engine = engine;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_COMPLETE -> tell(task, outcome(task));
            case EVENTNAME_DELETE -> tell(task, NOT_CALLED);
            default -> {
                // as long as the call is open there is nothing to tell
            }
        }
    }

    /** What is chosen for many tasks at once was chosen without a call. */
    static String outcome(DelegateTask task) {
        return TaskVariables.OUTCOME
                .maybeIn(task)
                .filter(outcome -> !TaskForm.of(task).bulk().contains(outcome))
                .orElse(NOT_CALLED);
    }

    private void tell(DelegateTask task, String outcome) {
        for (OpenCalls.Joined process : calls.joined(task.getId())) {
            lock.hold(process.instance());
            calls.part(process.instance());
            Map<String, Object> values = new HashMap<>();
            TaskVariables.OUTCOME.put(values, outcome);
            TaskVariables.OUTCOME_AT.maybeIn(task).ifPresent(at -> TaskVariables.OUTCOME_AT.put(values, at));
            tell(process.instance(), values, task);
        }
    }

    /** What else the outcome wants, such as the reason that the customer told, is the joined process's as well. */
    private void tell(String instance, Map<String, Object> values, DelegateTask task) {
        TaskForm.of(task).wants().values().stream()
                .map(Wish::of)
                .filter(wish -> !wish.isNote())
                .map(Wish::field)
                .filter(task::hasVariable)
                .forEach(name -> values.put(name, task.getVariable(name)));
        engine.createExecutionQuery()
                .processInstanceId(instance)
                .messageEventSubscriptionName(TaskVariables.CALL_FINISHED)
                .list()
                .forEach(waiting -> engine.messageEventReceived(TaskVariables.CALL_FINISHED, waiting.getId(), values));
    }
}
