package app.huike.lifecycle.step;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** What the tables that were released with a process ask and say; read once for each version, which never changes. */
@ApplicationScoped
class TableColumns {

    private final Map<String, Columns> read = new ConcurrentHashMap<>();

    /** @param inputs the expressions, such as {@code number(basket)} */
    record Columns(List<String> inputs, List<String> outputs) {}

    /** Of the table of that key in the process's own version. */
    Columns of(DelegateExecution execution, String key) {
        return read.computeIfAbsent(execution.getProcessDefinitionId() + "/" + key, any -> columns(execution, key));
    }

    private static Columns columns(DelegateExecution execution, String key) {
        DecisionTable table = table(execution, key);
        return new Columns(
                table.getInputs().stream()
                        .map(input -> input.getInputExpression()
                                .getText()
                                .getTextContent()
                                .strip())
                        .toList(),
                table.getOutputs().stream().map(Output::getName).toList());
    }

    private static DecisionTable table(DelegateExecution execution, String key) {
        RepositoryService diagrams = execution.getProcessEngineServices().getRepositoryService();
        String deployment = diagrams.getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        DecisionDefinition definition = diagrams.createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult();
        Decision decision = diagrams.getDmnModelInstance(definition.getId()).getModelElementById(key);
        return (DecisionTable) decision.getExpression();
    }
}
