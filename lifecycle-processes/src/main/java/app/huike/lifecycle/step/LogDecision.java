package app.huike.lifecycle.step;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** Logs what a table was asked and what it said, with the rule that decided; a listener at the end of a business rule task. */
@Named("logDecision")
@Inline
@Dependent
class LogDecision implements Step {

    private static final String NAME = "[a-z][A-Za-z0-9]*";

    private final JourneyLog log;

    @Inject
    LogDecision(JourneyLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = ((BusinessRuleTask) execution.getBpmnModelElementInstance()).getCamundaDecisionRef();
        Map<String, String> detail = new TreeMap<>();
        detail.put("table", key);
        DecisionTable table = table(execution, key);
        for (Input input : table.getInputs()) {
            String expression =
                    input.getInputExpression().getText().getTextContent().strip();
            note(execution, expression.replaceFirst("^number\\((" + NAME + ")\\)$", "$1"), detail);
        }
        for (Output output : table.getOutputs()) {
            note(execution, output.getName(), detail);
            String said = detail.get(output.getName());
            if (said != null) {
                detail.putIfAbsent("result", said);
            }
        }
        log.add(CustomerOf.process(execution), "DECISION", rule(execution, key), detail);
    }

    private static void note(DelegateExecution execution, String variable, Map<String, String> detail) {
        Object value = variable.matches(NAME) ? execution.getVariable(variable) : null;
        if (value != null) {
            detail.put(variable, value.toString());
        }
    }

    /** The engine names the variable like the table: {@code welcome-offer} → {@code welcomeOfferRule}. */
    private static String rule(DelegateExecution execution, String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return (String) execution.getVariable(name.append("Rule").toString());
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
