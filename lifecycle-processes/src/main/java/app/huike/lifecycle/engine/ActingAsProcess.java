package app.huike.lifecycle.engine;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.ProcessTrace;
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

    @Override
    protected void handleInvocationInContext(DelegateInvocation invocation) throws Exception {
        BaseDelegateExecution execution = invocation.getContextExecution();
        if (execution instanceof ExecutionEntity step && (isStep(invocation) || nobodyActs())) {
            CurrentActor.call(Actor.process(trace(step)), () -> {
                super.handleInvocationInContext(invocation);
                return null;
            });
        } else {
            super.handleInvocationInContext(invocation);
        }
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
