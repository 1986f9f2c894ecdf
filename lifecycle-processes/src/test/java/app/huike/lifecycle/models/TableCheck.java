package app.huike.lifecycle.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Complaints about one decision table; empty where it keeps to the rules. */
final class TableCheck {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z]\\w*(?!\\w*\\s*\\()");
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("if", "then", "else", "and", "or", "not", "true", "false", "null", "in", "between");
    private static final Map<String, Class<?>> TYPES =
            Map.of("string", String.class, "boolean", Boolean.class, "integer", Integer.class, "long", Long.class);

    private final Map<String, Class<?>> variables;
    private final List<String> complaints = new ArrayList<>();

    private TableCheck(Map<String, Class<?>> variables) {
        this.variables = variables;
    }

    static List<String> complaints(DmnModelInstance model, Map<String, Class<?>> variables) {
        TableCheck check = new TableCheck(variables);
        model.getModelElementsByType(Decision.class).forEach(check::decision);
        model.getModelElementsByType(DecisionTable.class).forEach(check::table);
        model.getModelElementsByType(InputExpression.class).forEach(check::input);
        model.getModelElementsByType(Output.class).forEach(check::output);
        model.getModelElementsByType(Rule.class).forEach(check::rule);
        return check.complaints;
    }

    private void decision(Decision decision) {
        if (decision.getCamundaHistoryTimeToLiveString() == null) {
            complain(decision.getId(), "has no historyTimeToLive");
        }
        if (!decision.getId().matches("[a-z]+(-[a-z]+)+")) {
            complain(decision.getId(), "is no id like welcome-offer");
        }
    }

    private void table(DecisionTable table) {
        if (!Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST).contains(table.getHitPolicy())) {
            complain(table.getId(), "has to answer with one row: hit policy unique or first");
        }
    }

    private void input(InputExpression input) {
        if (input.getExpressionLanguage() != null
                && !input.getExpressionLanguage().equalsIgnoreCase("feel")) {
            complain(input.getId(), "is written in " + input.getExpressionLanguage() + ", not in FEEL");
        }
        Matcher variable =
                VARIABLE.matcher(TEXT.matcher(input.getText().getTextContent()).replaceAll(" "));
        while (variable.find()) {
            if (!WORDS_OF_THE_LANGUAGE.contains(variable.group()) && !variables.containsKey(variable.group())) {
                complain(input.getId(), "asks a variable that is not declared: " + variable.group());
            }
        }
    }

    private void output(Output output) {
        Class<?> type = TYPES.get(String.valueOf(output.getTypeRef()));
        if (type == null || type != variables.get(output.getName())) {
            complain(
                    output.getId(),
                    "sets " + output.getName() + " as " + output.getTypeRef() + ", which is declared as "
                            + variables.get(output.getName()));
        }
    }

    /** The rule that decided stands in the journey log; a made-up id would tell nobody anything. */
    private void rule(Rule rule) {
        if (!rule.getId().matches("[a-z][A-Za-z]*_[a-z][A-Za-z0-9_]*")) {
            complain(rule.getId(), "is no id like rule_small");
        }
    }

    private void complain(String element, String what) {
        complaints.add(element + " " + what);
    }
}
