package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Ways that a run takes side by side do not each grant a coupon: no single path would show that there are two. */
final class ForkCheck {

    private ForkCheck() {}

    static List<Fault> faults(Ways ways) {
        List<Fault> faults = new ArrayList<>();
        Diagram diagram = ways.diagram();
        diagram.each("parallelGateway")
                .forEach(fork -> compare(
                        ways,
                        fork,
                        diagram.outgoing(fork).stream().map(diagram::target).toList(),
                        faults));
        Stream.concat(diagram.each("boundaryEvent"), diagram.each("startEvent"))
                .filter(event -> "false".equals(event.attribute("cancelActivity"))
                        || "false".equals(event.attribute("isInterrupting")))
                .forEach(event -> compare(ways, event, List.of(event, beside(event, diagram)), faults));
        return faults;
    }

    /** What goes on while the event's own way is taken: the activity that it belongs to, from its beginning. */
    private static Part beside(Part event, Diagram diagram) {
        return event.is(Names.BPMN, "boundaryEvent")
                ? diagram.find(event.attribute("attachedToRef")).orElse(event)
                : diagram.start(event.parent().parent()).orElse(event);
    }

    private static void compare(Ways ways, Part fork, List<Part> branches, List<Fault> faults) {
        List<Set<Part>> reached = branches.stream()
                .map(branch -> ways.reachable(Stream.of(branch)))
                .toList();
        for (int one = 0; one < reached.size(); one++) {
            for (int other = one + 1; other < reached.size(); other++) {
                List<Part> first = grants(reached.get(one));
                List<Part> second = grants(reached.get(other));
                if (!first.isEmpty() && second.stream().anyMatch(grant -> !first.contains(grant))) {
                    Part last = second.stream()
                            .filter(grant -> !first.contains(grant))
                            .findFirst()
                            .orElseThrow();
                    faults.add(Fault.on(ways.to(last), fork.id(), "COUPON_TWICE"));
                }
            }
        }
    }

    private static List<Part> grants(Set<Part> nodes) {
        return nodes.stream()
                .filter(node -> Diagram.step(node).filter("grantCoupon"::equals).isPresent())
                .toList();
    }
}
