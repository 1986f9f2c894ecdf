package app.huike.lifecycle.engine;

import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Spans;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.ProcessTrace;
import jakarta.ejb.EJBException;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Whoever set a process going, its steps act as the process: with its key, its version and the element, so that the business can
 * tell why something happened. Listeners keep a person who acts: he who completes a task is the one who did it.
 */
final class ActingAsProcess extends DefaultDelegateInterceptor {

    private final Spans spans;

    ActingAsProcess(Spans spans) {
        this.spans = spans;
    }

    @Override
    protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
        BaseDelegateExecution execution = invocation.getContextExecution();
        if (isStep(invocation) && execution instanceof ExecutionEntity step && PassedOver.takes(step)) {
            return;
        }
        if (execution instanceof ExecutionEntity step && (isStep(invocation) || nobodyActs())) {
            act(step, invocation);
        } else {
            proceed(invocation);
        }
    }

    private void act(ExecutionEntity step, DelegateInvocation invocation) throws Exception {
        ProcessTrace element = trace(step);
        CurrentActor.call(
                Actor.process(element),
                () -> CurrentTrace.call(
                        CauseOf.step(step),
                        () -> isStep(invocation)
                                ? spans.around(
                                        element.process() + " " + element.element(),
                                        facts(element),
                                        () -> go(invocation))
                                : go(invocation)));
    }

    private Void go(DelegateInvocation invocation) throws Exception {
        proceed(invocation);
        return null;
    }

    private static Map<String, String> facts(ProcessTrace element) {
        return Map.of(
                "huike.process",
                element.process(),
                "huike.version",
                Integer.toString(element.version()),
                "huike.element",
                element.element(),
                "huike.instance",
                element.instance());
    }

    /** A door is an EJB, which wraps what it throws; people who look at a failed step want to read what it said. */
    private void proceed(DelegateInvocation invocation) throws Exception {
        try {
            super.handleInvocationInContext(invocation);
        } catch (EJBException wrapped) {
            throw unwrapped(wrapped);
        }
    }

    private static Exception unwrapped(Exception failure) {
        boolean wraps = failure instanceof EJBException && failure.getCause() instanceof Exception;
        return wraps ? unwrapped((Exception) failure.getCause()) : failure;
    }

    private static boolean isStep(DelegateInvocation invocation) {
        return invocation instanceof JavaDelegateInvocation;
    }

    private static boolean nobodyActs() {
        Actor actor = CurrentActor.get();
        return actor.automatic() || actor == Actor.NOBODY;
    }

    private static ProcessTrace trace(ExecutionEntity step) {
        ProcessDefinitionEntity diagram = step.getProcessDefinition();
        return new ProcessTrace(
                diagram.getKey(), diagram.getVersion(), step.getCurrentActivityId(), step.getProcessInstanceId());
    }
}
