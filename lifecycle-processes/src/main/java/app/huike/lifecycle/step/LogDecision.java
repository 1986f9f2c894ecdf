package app.huike.lifecycle.step;

import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.engine.DrawnTable;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Parameter.Place;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;

/** Logs what a table was asked and what it said, with the rule that decided; a listener at the end of a business rule task. */
@StepTemplate(
        drawnAs = StepTemplate.Drawn.BUSINESS_RULE_TASK,
        value = @Parameter(name = "decisionRef", kind = Kind.TABLE, place = Place.ATTRIBUTE))
@Named("logDecision")
@Inline
@Dependent
class LogDecision implements Step {

    private static final String NAME = "[a-z][A-Za-z0-9]*";

    private final JourneyLog log;
    private final TableColumns columns;

    @Inject
    LogDecision(JourneyLog log, TableColumns columns) {
        this.log = log;
        this.columns = columns;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = ((BusinessRuleTask) execution.getBpmnModelElementInstance()).getCamundaDecisionRef();
        Map<String, String> detail = new TreeMap<>();
        detail.put("table", key);
        TableColumns.Columns table = columns.of(execution, key);
        for (String input : table.inputs()) {
            note(execution, DrawnTable.variable(input), detail);
        }
        for (String output : table.outputs()) {
            note(execution, output, detail);
            String said = detail.get(output);
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
}
