package app.huike.lifecycle.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A decision table that was released together with the diagram of a running process; for steps that ask one several times, where a business
 * rule task would ask it once. A table that answers with no row, or with more than one, has a hole or an overlap: the step fails and says so,
 * rather than guess.
 */
public final class ReleasedTable {

    private ReleasedTable() {}

    /**
     * What a table says.
     *
     * @param values by output column; numbers as Long
     * @param rule id of the rule that decided
     */
    public record Answer(Map<String, Object> values, String rule) {}

    /** Asks the table with these values, and no other variables. */
    public static Answer ask(DelegateExecution execution, String decisionKey, Map<String, Object> values) {
        return ask((ExecutionEntity) execution, decisionKey, Variables.fromMap(values));
    }

    static Answer ask(ExecutionEntity execution, String decisionKey, VariableMap values) {
        DmnDecisionResult result = evaluate(table(execution, decisionKey), values);
        String rule = DecidingRule.take();
        if (result.size() != 1) {
            throw new ProcessEngineException("Decision table '" + decisionKey + "' gave " + result.size() + " rows for "
                    + values.keySet() + "; it has to give exactly one");
        }
        Map<String, Object> said = new HashMap<>();
        result.getSingleResult().getEntryMap().forEach((output, value) -> said.put(output, storable(value)));
        return new Answer(said, rule);
    }

    private static DmnDecisionResult evaluate(DecisionDefinition table, VariableMap values) {
        try {
            return DecisionEvaluationUtil.evaluateDecision(table, values);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ProcessEngineException("Decision table '" + table.getKey() + "' cannot be read", failure);
        }
    }

    private static DecisionDefinition table(ExecutionEntity execution, String decisionKey) {
        String deploymentId = execution.getProcessDefinition().getDeploymentId();
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedDecisionDefinitionByDeploymentAndKey(deploymentId, decisionKey);
    }

    /** FEEL calculates in decimals; a whole number is stored as such. */
    private static Object storable(Object value) {
        if (value instanceof BigDecimal || value instanceof Double || value instanceof Short) {
            return new BigDecimal(value.toString()).longValueExact();
        }
        return value;
    }
}
