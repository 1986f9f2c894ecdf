package app.huike.lifecycle.check;

import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What may stand in a parameter of each kind: by its shape, and by what the diagram and its stage have. */
final class ParameterText {

    private final Diagram diagram;
    private final Vocabulary offered;
    private final Set<String> tables;

    ParameterText(Diagram diagram, Vocabulary offered, Set<String> tables) {
        this.diagram = diagram;
        this.offered = offered;
        this.tables = tables;
    }

    /** The code of the fault where it may not; the fault names what {@link #told} says, and the parameter. */
    Optional<String> refusal(Parameter parameter, String value) {
        return switch (parameter.kind()) {
            case DURATION, WORKING -> unless(isDuration(parameter, value), "DURATION_REFUSED");
            case TEMPLATE -> unless(offered.templates().containsKey(value), "TEMPLATE_UNKNOWN");
            case TABLE -> unless(tables.contains(value), "TABLE_UNKNOWN");
            case TASK -> unless(isTask(value), "TASK_UNKNOWN");
            case SUBJECT -> unless(offered.words().contains(told(parameter, value)), "WORDS_MISSING");
            case GROUP -> Optional.empty(); // NameCheck reads the attribute
            default -> unless(fits(parameter, value), "VALUE_REFUSED");
        };
    }

    /** What is named in the fault: the value, or the key that it stands for. */
    String told(Parameter parameter, String value) {
        return ListCheck.brief(parameter.kind() == Kind.SUBJECT ? "case." + value : value);
    }

    private boolean fits(Parameter parameter, String value) {
        return parameter.kind() == Kind.CHOICE
                ? Arrays.asList(parameter.choices()).contains(value)
                : parameter.kind() == Kind.NUMBER
                        ? isWithin(parameter, value)
                        : value.matches(ParameterPattern.of(parameter));
    }

    private static boolean isWithin(Parameter parameter, String value) {
        return value.matches(ParameterPattern.of(parameter))
                && Integer.parseInt(value) >= parameter.least()
                && Integer.parseInt(value) <= parameter.most();
    }

    /** As the modeler says too, and no longer than a wait may be; a name in its place is looked up elsewhere. */
    private static boolean isDuration(Parameter parameter, String value) {
        return value.matches(ParameterPattern.of(parameter))
                && (!value.startsWith("P") || Times.exact(value).isPresent());
    }

    private boolean isTask(String id) {
        return diagram.find(id).filter(part -> part.is(Names.BPMN, "userTask")).isPresent();
    }

    private static Optional<String> unless(boolean good, String code) {
        return good ? Optional.empty() : Optional.of(code);
    }
}
