package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Vocabulary.KnownStep;
import app.huike.lifecycle.engine.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a diagram tells a step is what the step's template describes, no less and no more: a name that it does not know would change nothing, and whoever
 * wrote it would believe that it did.
 */
final class ParameterCheck {

    private final Diagram diagram;
    private final Vocabulary offered;
    private final ParameterText texts;
    private final List<Fault> faults = new ArrayList<>();

    private ParameterCheck(Diagram diagram, Vocabulary offered, Set<String> tables) {
        this.diagram = diagram;
        this.offered = offered;
        this.texts = new ParameterText(diagram, offered, tables);
    }

    /** @param tables ids of the tables that are published together with the diagram */
    static List<Fault> faults(Diagram diagram, Vocabulary offered, Set<String> tables) {
        ParameterCheck check = new ParameterCheck(diagram, offered, tables);
        diagram.each("serviceTask").forEach(check::serviceTask);
        diagram.each("userTask").forEach(check::userTask);
        return check.faults;
    }

    private void serviceTask(Part task) {
        String name = Diagram.step(task).orElse("");
        KnownStep step = offered.steps().get(name);
        if (step == null) {
            return; // another check says so
        }
        Map<String, String> said = new TreeMap<>(Diagram.parameters(task));
        Arrays.stream(step.template().value())
                .filter(Parameter::needed)
                .filter(wanted -> said.getOrDefault(wanted.name(), "").isBlank())
                .forEach(wanted -> add(task, "PARAMETER_MISSING", wanted.name(), name));
        said.forEach((parameter, value) -> value(task, step, parameter, value));
    }

    /** What outcomes want besides has names of the designer's own: {@code wants.no-contact}. */
    private void userTask(Part task) {
        new TreeMap<>(Diagram.properties(task)).forEach((name, value) -> {
            if (!name.startsWith("wants.")) {
                value(task, Vocabulary.PERSONS_TASK, name, value);
            }
        });
    }

    private void value(Part task, KnownStep step, String name, String value) {
        step.parameter(name)
                .ifPresentOrElse(
                        parameter -> compare(task, parameter, value),
                        () -> add(
                                task,
                                "PARAMETER_UNKNOWN",
                                name,
                                Diagram.step(task).orElse(task.localName())));
    }

    private void compare(Part task, Parameter parameter, String value) {
        if (value.isBlank()) {
            return; // as good as not said
        }
        if (parameter.orVariable() && TextKind.reference(value).isPresent()) {
            return; // which variables there are is asked elsewhere
        }
        texts.refusal(parameter, value)
                .ifPresent(code -> add(task, code, texts.told(parameter, value), parameter.name()));
    }

    private void add(Part part, String code, String... values) {
        faults.add(Fault.at(part.id(), code, values));
    }
}
