package app.huike.lifecycle.engine;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Of what a diagram may say, the values that would still run something, or run it without end. */
final class DiagramLimits {

    /** Constraints of fields that the engine knows itself; {@code validator} would name a class. */
    private static final Set<String> CONSTRAINTS = Set.of("required", "min", "max", "minlength", "maxlength");

    /** So many times, an hour apart at least: neither for ever nor as a cron line. */
    private static final Pattern CYCLE = Pattern.compile("R[1-9]\\d{0,2}/(P[1-9]\\d{0,3}D|PT[1-9]\\d{0,3}H)");

    private DiagramLimits() {}

    /** Why this element may not say what it says; empty where it may. */
    static Optional<String> refusal(Element element) {
        return switch (element.getTagName()) {
            case "constraint" -> CONSTRAINTS.contains(String.valueOf(element.attribute("name")))
                    ? Optional.empty()
                    : Optional.of("a constraint '" + element.attribute("name") + "' is not allowed");
            case "timeCycle" -> cycle(String.valueOf(element.getText()).strip());
            default -> Optional.empty();
        };
    }

    private static Optional<String> cycle(String text) {
        return CYCLE.matcher(text).matches()
                ? Optional.empty()
                : Optional.of("'" + text + "' is no cycle with a number and an hour at least, such as R3/P1D");
    }
}
