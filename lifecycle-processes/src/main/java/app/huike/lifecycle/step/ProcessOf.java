package app.huike.lifecycle.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Which process a step runs in. */
public final class ProcessOf {

    private ProcessOf() {}

    /** Its key, such as {@code welcome}. */
    public static String step(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getRepositoryService()
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getKey();
    }
}
