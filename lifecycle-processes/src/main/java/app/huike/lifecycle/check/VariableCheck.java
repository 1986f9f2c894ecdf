package app.huike.lifecycle.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every variable that a diagram names is declared, and compared with what it can be. */
final class VariableCheck {

    private final Diagram diagram;
    private final Map<String, Class<?>> variables;
    private final List<Fault> faults = new ArrayList<>();

    private VariableCheck(Diagram diagram, Vocabulary offered) {
        this.diagram = diagram;
        this.variables = new HashMap<>(offered.variables());
        // what people answer in forms can be asked
        diagram.root()
                .all()
                .filter(part -> part.is(Names.CAMUNDA, "formField"))
                .forEach(field -> variables.put("answer_" + field.attribute("id"), Object.class));
    }

    static List<Fault> faults(Diagram diagram, Vocabulary offered) {
        VariableCheck check = new VariableCheck(diagram, offered);
        diagram.each("timeDate").forEach(time -> check.time(time, Instant.class));
        diagram.each("timeDuration").forEach(time -> check.time(time, String.class));
        diagram.each("sequenceFlow").forEach(check::condition);
        diagram.each("userTask").forEach(check::userTask);
        diagram.nodes().forEach(check::parameters);
        return check.faults;
    }

    private void userTask(Part task) {
        String assignee = task.attribute(Names.CAMUNDA, "assignee");
        if (assignee != null) {
            variable(task, assignee);
        }
        properties(task, Diagram.properties(task));
    }

    private void properties(Part task, Map<String, String> said) {
        said.forEach((name, value) -> {
            if (name.startsWith("dueWorking") && !value.startsWith("P")) {
                named(task, value);
            }
            if (name.equals("dueFrom")) {
                ofType(task, value, Instant.class);
            }
            if (name.equals("parameters")) {
                for (String pair : value.strip().split("\\s+")) {
                    named(task, pair.substring(pair.indexOf('=') + 1));
                }
            }
        });
    }

    private void time(Part time, Class<?> type) {
        TextKind.reference(time.text()).ifPresent(name -> ofType(time, name, type));
    }

    private void ofType(Part part, String name, Class<?> type) {
        named(part, name);
        if (variables.containsKey(name) && variables.get(name) != type) {
            add(part, "TYPE_DIFFERS", name, type.getSimpleName());
        }
    }

    private void condition(Part flow) {
        diagram.condition(flow).ifPresent(condition -> {
            condition.variables().stream().distinct().forEach(name -> named(flow, name));
            condition.leaves().forEach(leaf -> type(flow, leaf));
        });
    }

    private void type(Part flow, Condition leaf) {
        if (leaf instanceof Condition.Yes yes) {
            requireType(flow, yes.variable(), Boolean.class, "true");
        } else if (leaf instanceof Condition.Compared compared) {
            requireType(
                    flow,
                    compared.variable(),
                    compared.literal().type(),
                    compared.literal().text());
            boolean ordered =
                    !compared.operator().equals("==") && !compared.operator().equals("!=");
            if (ordered && compared.literal().type() != Long.class) {
                add(
                        flow,
                        "TYPE_DIFFERS",
                        compared.variable(),
                        compared.operator() + " " + compared.literal().text());
            }
        }
    }

    private void requireType(Part flow, String variable, Class<?> literal, String text) {
        Class<?> type = variables.getOrDefault(variable, Object.class);
        boolean fits =
                type == Object.class || (literal == Long.class ? Number.class.isAssignableFrom(type) : type == literal);
        if (!fits) {
            add(flow, "TYPE_DIFFERS", variable, text);
        }
    }

    private void parameters(Part node) {
        Diagram.parameters(node).forEach((name, value) -> {
            named(node, name);
            if (TextKind.reference(value).isPresent()) {
                variable(node, value);
            }
        });
    }

    private void variable(Part part, String reference) {
        TextKind.reference(reference).ifPresent(name -> named(part, name));
    }

    private void named(Part part, String variable) {
        if (!variables.containsKey(variable)) {
            add(part, "VARIABLE_UNKNOWN", variable);
        }
    }

    private void add(Part part, String code, String... values) {
        faults.add(Fault.at(part.id(), code, values));
    }
}
