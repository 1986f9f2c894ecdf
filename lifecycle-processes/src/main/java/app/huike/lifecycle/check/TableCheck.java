package app.huike.lifecycle.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the cells of a table name is offered, and each row is whole. */
final class TableCheck {

    private static final Map<String, Class<?>> TYPES =
            Map.of("string", String.class, "boolean", Boolean.class, "integer", Integer.class, "long", Long.class);

    private final Vocabulary offered;
    private final List<Fault> faults = new ArrayList<>();

    private TableCheck(Vocabulary offered) {
        this.offered = offered;
    }

    static List<Fault> faults(Part root, Vocabulary offered) {
        TableCheck check = new TableCheck(offered);
        List<Part> decisions = root.children(Names.DMN, "decision").toList();
        if (decisions.size() != 1) {
            check.add(root, "TABLE_NOT_ONE", String.valueOf(decisions.size()));
        }
        decisions.forEach(check::decision);
        return check.faults;
    }

    private void decision(Part decision) {
        if (decision.attribute("http://camunda.org/schema/1.0/dmn", "historyTimeToLive") == null) {
            add(decision, "ATTRIBUTE_MISSING", "historyTimeToLive", "decision");
        }
        if (decision.attribute("id") == null) {
            add(decision, "ATTRIBUTE_MISSING", "id", "decision");
        }
        List<Part> tables = decision.children(Names.DMN, "decisionTable").toList();
        if (tables.size() != 1) {
            add(decision, "TABLE_NOT_ONE", String.valueOf(tables.size()));
        }
        tables.forEach(this::table);
    }

    private void table(Part table) {
        List<Part> inputs = table.children(Names.DMN, "input").toList();
        List<Part> outputs = table.children(Names.DMN, "output").toList();
        inputs.forEach(this::input);
        outputs.forEach(this::output);
        table.children(Names.DMN, "rule").forEach(rule -> {
            long tests = rule.children(Names.DMN, "inputEntry").count();
            long answers = rule.children(Names.DMN, "outputEntry").count();
            if (tests != inputs.size() || answers != outputs.size()) {
                add(rule, "ROW_INCOMPLETE", tests + "+" + answers, inputs.size() + "+" + outputs.size());
            }
            if (rule.attribute("id") == null) {
                add(rule, "ATTRIBUTE_MISSING", "id", "rule");
            }
        });
        if (table.children(Names.DMN, "rule").findAny().isEmpty() || outputs.isEmpty()) {
            add(table, "ROW_INCOMPLETE", "0", "1");
        }
    }

    private void input(Part input) {
        String question = input.children(Names.DMN, "inputExpression")
                .flatMap(expression -> expression.children(Names.DMN, "text"))
                .map(Part::text)
                .findFirst()
                .orElse("");
        String asked = CellText.asked(question).orElse("");
        if (!offered.variables().containsKey(asked)) {
            add(input, "VARIABLE_UNKNOWN", asked);
        } else if (Set.of(UUID.class, Instant.class)
                .contains(offered.variables().get(asked))) {
            add(input, "TYPE_DIFFERS", asked, "text");
        }
    }

    private void output(Part output) {
        String name = String.valueOf(output.attribute("name"));
        Class<?> type = TYPES.get(String.valueOf(output.attribute("typeRef")));
        if (!offered.variables().containsKey(name)) {
            add(output, "VARIABLE_UNKNOWN", name);
        } else if (offered.variables().get(name) != type) {
            add(output, "TYPE_DIFFERS", name, String.valueOf(output.attribute("typeRef")));
        }
    }

    private void add(Part part, String code, String... values) {
        faults.add(Fault.at(part.id(), code, values));
    }
}
