package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** No path ends nowhere: every element is reached, every way leads to an end, and a gateway always knows one. */
final class EndCheck {

    private final Ways ways;
    private final Diagram diagram;
    private final Set<Part> leadsToAnEnd;
    private final List<Fault> faults = new ArrayList<>();

    private EndCheck(Ways ways) {
        this.ways = ways;
        this.diagram = ways.diagram();
        this.leadsToAnEnd = ways.leadingTo(ways::endsTheRun);
    }

    static List<Fault> faults(Ways ways) {
        EndCheck check = new EndCheck(ways);
        Set<Part> reached = ways.reachable(ways.start().stream());
        check.diagram.nodes().filter(node -> !Names.isEventBox(node)).forEach(node -> {
            if (!reached.contains(node)) {
                check.faults.add(Fault.at(node.id(), "NEVER_REACHED"));
            } else {
                check.onward(node);
            }
        });
        check.diagram.each("exclusiveGateway").forEach(check::gateway);
        check.diagram.each("eventBasedGateway").forEach(check::race);
        return check.faults;
    }

    private void onward(Part node) {
        if (node.is(Names.BPMN, "endEvent")) {
            return;
        }
        int out = diagram.outgoing(node).size();
        if (out == 0) {
            faults.add(Fault.on(ways.to(node), node.id(), "ENDS_NOWHERE"));
        } else if (out > 1 && !Names.GATEWAYS.contains(node.localName())) {
            faults.add(Fault.at(node.id(), "WAYS_WITHOUT_GATEWAY", String.valueOf(out)));
        } else if (!leadsToAnEnd.contains(node)) {
            faults.add(Fault.on(ways.to(node), node.id(), "ENDS_NOWHERE"));
        }
    }

    private void gateway(Part gateway) {
        List<Part> out = diagram.outgoing(gateway);
        String otherwise = gateway.attribute("default");
        if (otherwise != null && out.stream().noneMatch(flow -> flow.id().equals(otherwise))) {
            faults.add(Fault.at(gateway.id(), "REFERENCE_BROKEN", "default", otherwise));
        }
        if (out.size() < 2) {
            return;
        }
        boolean known = out.stream()
                .allMatch(flow ->
                        flow.id().equals(otherwise) != diagram.condition(flow).isPresent());
        if (otherwise == null || !known) {
            faults.add(Fault.on(ways.to(gateway), gateway.id(), "GATEWAY_WITHOUT_DEFAULT"));
        }
    }

    private void race(Part gateway) {
        boolean sound = diagram.outgoing(gateway).size() > 1
                && diagram.outgoing(gateway).stream()
                        .map(diagram::target)
                        .allMatch(target -> target != null
                                && Set.of("intermediateCatchEvent", "receiveTask")
                                        .contains(target.localName()));
        if (!sound) {
            faults.add(Fault.at(gateway.id(), "RACE_WITHOUT_EVENTS"));
        }
    }
}
