package app.huike.lifecycle.task;

import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Joins the call that another process has open for this customer: its questions are shown beside that task, and the process learns how it
 * ended by the message {@code callFinished}. The parameter {@code call} names the user task of this diagram that would have been the call.
 */
@StepTemplate(@Parameter(name = "call", kind = Kind.TASK))
@Named("joinCall")
@Inline
@Dependent
class JoinCall implements Step {

    private final OpenCalls calls;

    @Inject
    JoinCall(OpenCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String process = execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
        UserTask call = execution.getBpmnModelInstance().getModelElementById(TaskVariables.CALL.in(execution));
        TaskForm form = TaskForm.of(call);
        String task = calls.of(UUID.fromString(execution.getProcessBusinessKey()), execution.getProcessInstanceId())
                .orElseThrow(() -> new IllegalStateException("There is no open call to join"));
        calls.join(
                task,
                new OpenCalls.Joined(
                        execution.getProcessInstanceId(), process, form.kind(), form.parameters(execution)));
    }
}
