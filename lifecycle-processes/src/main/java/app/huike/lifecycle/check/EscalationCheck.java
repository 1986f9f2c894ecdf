package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every task of a person ends by a clock, and what the clock leads to is not silence: somebody else is asked, or something is done or written down,
 * before the run ends.
 */
final class EscalationCheck {

    private static final Set<String> ACTS = Set.of("userTask", "serviceTask", "businessRuleTask");

    private EscalationCheck() {}

    static List<Fault> faults(Ways ways) {
        return ways.diagram()
                .each("userTask")
                .flatMap(task -> fault(ways, task).stream())
                .toList();
    }

    /** The nearest clock counts: it is the first to come. */
    private static Optional<Fault> fault(Ways ways, Part task) {
        List<Part> clocks = ways.interruptions(task)
                .filter(EscalationCheck::interrupts)
                .filter(Diagram::isTimer)
                .toList();
        if (clocks.isEmpty()) {
            return Optional.of(Fault.at(task.id(), "TASK_WITHOUT_CLOCK"));
        }
        return silent(ways, clocks.get(0))
                .map(path -> Fault.on(
                        Stream.concat(Stream.of(task.id()), path.stream()).toList(),
                        task.id(),
                        "TASK_WITHOUT_ESCALATION"));
    }

    private static boolean interrupts(Part event) {
        return !"false".equals(event.attribute("cancelActivity")) && !"false".equals(event.attribute("isInterrupting"));
    }

    private static Optional<List<String>> silent(Ways ways, Part clock) {
        return ways.shortest(clock, ways::endsTheRun, way -> !acts(way.to()) && !Diagram.isMessage(way.to()))
                .map(ArrayList::new);
    }

    private static boolean acts(Part node) {
        return ACTS.contains(node.localName());
    }
}
