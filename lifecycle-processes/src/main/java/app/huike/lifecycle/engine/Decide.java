package app.huike.lifecycle.engine;

import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/**
 * A business rule task: asks the table that was released together with the diagram. Each output column becomes the process variable
 * of that name, and the id of the rule that decided the variable {@link #ruleVariable}.
 */
final class Decide extends AbstractBpmnActivityBehavior {

    private final String decisionKey;

    Decide(String decisionKey) {
        this.decisionKey = decisionKey;
    }

    @Override
    public void execute(ActivityExecution execution) throws Exception {
        executeWithErrorPropagation(execution, () -> {
            ReleasedTable.Answer answer =
                    ReleasedTable.ask((ExecutionEntity) execution, decisionKey, execution.getVariablesTyped());
            answer.values().forEach(execution::setVariable);
            execution.setVariable(ruleVariable(decisionKey), answer.rule());
            leave(execution);
            return null;
        });
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
