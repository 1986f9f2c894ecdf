package app.huike.lifecycle.engine;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * A business rule task: asks the table that was released together with the diagram. Each output column becomes the process variable
 * of that name, and the id of the rule that decided the variable {@link #ruleVariable}. A table that answers with no row, or with
 * more than one, has a hole or an overlap: the step fails and says so, rather than guess.
 */
final class Decide extends AbstractBpmnActivityBehavior {

    private final String decisionKey;

    Decide(String decisionKey) {
        this.decisionKey = decisionKey;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        executeWithErrorPropagation(execution, () -> {
            DmnDecisionResult result = DecisionEvaluationUtil.evaluateDecision(
                    table((ExecutionEntity) execution), execution.getVariablesTyped());
            write(result, execution);
            leave(execution);
            return null;
        });
    }

    private DecisionDefinition table(ExecutionEntity execution) {
        String deploymentId = execution.getProcessDefinition().getDeploymentId();
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedDecisionDefinitionByDeploymentAndKey(deploymentId, decisionKey);
    }

    private void write(DmnDecisionResult result, ActivityExecution execution) {
        String rule = DecidingRule.take();
        if (result.size() != 1) {
            throw new ProcessEngineException("Decision table '" + decisionKey + "' gave " + result.size() + " rows for "
                    + execution.getVariableNames() + "; it has to give exactly one");
        }
        for (Map.Entry<String, Object> output :
                result.getSingleResult().getEntryMap().entrySet()) {
            execution.setVariable(output.getKey(), storable(output.getValue()));
        }
        execution.setVariable(ruleVariable(decisionKey), rule);
    }

    /** FEEL calculates in decimals; a whole number is stored as such. */
    private static Object storable(Object value) {
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Short) {
            return new BigDecimal(value.toString()).longValueExact();
        }
        return value;
    }

    /** The variable that holds the id of the rule that decided: {@code welcome-offer} → {@code welcomeOfferRule}. */
    static String ruleVariable(String decisionKey) {
        StringBuilder name = new StringBuilder();
        for (String word : decisionKey.split("[^A-Za-z0-9]+")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.append("Rule").toString();
    }
}
