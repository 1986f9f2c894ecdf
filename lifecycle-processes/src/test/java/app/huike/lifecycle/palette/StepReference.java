package app.huike.lifecycle.palette;

import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.palette.DrawnField.Choice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of the docs that lists every step, written from what the steps say of themselves. */
final class StepReference {

    private final StringBuilder page = new StringBuilder();

    private StepReference() {}

    static String page(List<DrawnStep> steps) {
        StepReference reference = new StepReference();
        reference.page.append(
                "# Steps\n\nWhat diagrams can call. This page is written by the build from the descriptions in code (`@StepTemplate`), as are the"
                        + " element templates of the modelers and what the checks accept;\nto describe a step, see [new-step.md](new-step.md). *needed*: the step fails"
                        + " without it.\n");
        reference.group("For every stage", "", steps);
        steps.stream()
                .map(DrawnStep::stage)
                .filter(stage -> !stage.isEmpty())
                .distinct()
                .forEach(stage ->
                        reference.group(StageNames.in(Locale.ENGLISH).of(stage) + " (`" + stage + "`)", stage, steps));
        return reference.page.toString();
    }

    private void group(String title, String stage, List<DrawnStep> steps) {
        page.append("\n## ").append(title).append("\n");
        steps.stream().filter(step -> step.stage().equals(stage)).forEach(this::step);
    }

    private void step(DrawnStep step) {
        page.append("\n### ")
                .append(step.label())
                .append("\n\n`")
                .append(step.name())
                .append("`, ");
        page.append(step.drawnAs().element().replace("bpmn:", ""))
                .append(step.retried() ? ", asynchronous before" : "");
        page.append(". ").append(step.text()).append("\n");
        if (!step.fields().isEmpty()) {
            page.append("\n| parameter | | what may stand there | usual |\n|---|---|---|---|\n");
            step.fields().forEach(this::field);
        }
    }

    private void field(DrawnField field) {
        Parameter parameter = field.parameter();
        page.append("| `").append(parameter.name()).append("`").append(parameter.needed() ? ", needed" : "");
        page.append(" | ")
                .append(field.label())
                .append(" | ")
                .append(allowed(field))
                .append(" | ");
        page.append(parameter.usual().isEmpty() ? "" : "`" + parameter.usual() + "`")
                .append(" |\n");
    }

    private static String allowed(DrawnField field) {
        String values = field.choices().stream().map(Choice::value).collect(Collectors.joining("`, `"));
        Parameter parameter = field.parameter();
        String number = parameter.kind() == Parameter.Kind.NUMBER
                ? "Whole number from " + parameter.least() + " to " + parameter.most() + "."
                : "";
        String said = values.isEmpty() ? number + field.hint() : "`" + values + "`. " + field.hint();
        return said.strip() + (parameter.orVariable() ? " Or a variable." : "");
    }
}
