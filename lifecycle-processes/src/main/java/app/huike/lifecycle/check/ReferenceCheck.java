package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of a diagram hang together: what is named is there, where it may be, and once. */
final class ReferenceCheck {

    private static final Set<String> REFERENCES =
            Set.of("sourceRef", "targetRef", "attachedToRef", "default", "messageRef", "escalationRef", "bpmnElement");

    private final Diagram diagram;
    private final List<Fault> faults = new ArrayList<>();

    private ReferenceCheck(Diagram diagram) {
        this.diagram = diagram;
    }

    static List<Fault> faults(Diagram diagram) {
        ReferenceCheck check = new ReferenceCheck(diagram);
        diagram.root().all().forEach(check::references);
        diagram.nodes().forEach(check::node);
        diagram.each("sequenceFlow").forEach(check::flow);
        diagram.each("boundaryEvent").forEach(check::edge);
        Stream.concat(diagram.each("process"), diagram.each("subProcess")).forEach(check::box);
        return check.faults;
    }

    private void references(Part part) {
        for (String attribute : REFERENCES) {
            String named = part.attribute(attribute);
            if (named != null && diagram.find(named).isEmpty()) {
                add(part, "REFERENCE_BROKEN", attribute, named);
            }
        }
    }

    private void node(Part node) {
        if (node.attribute("id") == null) {
            add(node, "ATTRIBUTE_MISSING", "id", node.localName());
        }
        Set<String> events = Set.of("intermediateCatchEvent", "boundaryEvent");
        long definitions = node.children().stream()
                .filter(child -> child.localName().endsWith("EventDefinition"))
                .count();
        if (definitions > 1 || definitions == 0 && events.contains(node.localName())) {
            add(node, "EVENT_UNCLEAR", String.valueOf(definitions));
        }
        Diagram.event(node).ifPresent(this::definition);
    }

    private void definition(Part definition) {
        switch (definition.localName()) {
            case "messageEventDefinition" -> require(definition, "messageRef");
            case "escalationEventDefinition" -> require(definition, "escalationRef");
            case "timerEventDefinition" -> {
                if (definition.children().size() != 1) {
                    add(
                            definition,
                            "EVENT_UNCLEAR",
                            String.valueOf(definition.children().size()));
                }
            }
            default -> {
                // an end that ends all has nothing more to say
            }
        }
    }

    private void require(Part part, String attribute) {
        if (part.attribute(attribute) == null) {
            add(part, "ATTRIBUTE_MISSING", attribute, part.localName());
        }
    }

    private void flow(Part flow) {
        require(flow, "id");
        require(flow, "sourceRef");
        require(flow, "targetRef");
        diagram.find(flow.attribute("sourceRef")).ifPresent(source -> end(flow, source, "sourceRef", "endEvent"));
        diagram.find(flow.attribute("targetRef")).ifPresent(target -> {
            end(flow, target, "targetRef", "startEvent");
            end(flow, target, "targetRef", "boundaryEvent");
        });
        boolean conditional =
                flow.children(Names.BPMN, "conditionExpression").findAny().isPresent();
        boolean mayAsk = diagram.find(flow.attribute("sourceRef"))
                .filter(source -> source.is(Names.BPMN, "exclusiveGateway"))
                .isPresent();
        if (conditional && !mayAsk) {
            add(flow, "CONDITION_MISPLACED", String.valueOf(flow.attribute("sourceRef")));
        }
    }

    private void end(Part flow, Part node, String attribute, String never) {
        if (!Names.isNode(node) || node.parent() != flow.parent() || node.is(Names.BPMN, never)) {
            add(flow, "REFERENCE_BROKEN", attribute, node.id());
        }
    }

    private void edge(Part edge) {
        require(edge, "attachedToRef");
        diagram.find(edge.attribute("attachedToRef"))
                .filter(host -> !Names.ACTIVITIES.contains(host.localName())
                        || host.parent() != edge.parent()
                        || Names.isEventBox(host))
                .ifPresent(host -> add(edge, "REFERENCE_BROKEN", "attachedToRef", host.id()));
    }

    /** A process begins by an event of the business, and by nothing that a diagram says; a box by its one start. */
    private void box(Part box) {
        List<Part> starts = box.children(Names.BPMN, "startEvent").toList();
        boolean byEvent = Names.isEventBox(box);
        boolean sound = starts.size() == 1 && Diagram.event(starts.get(0)).isPresent() == byEvent;
        if (!sound) {
            add(starts.size() == 1 ? starts.get(0) : box, "START_REFUSED", String.valueOf(starts.size()));
        }
        if (byEvent && starts.size() == 1 && !diagram.incoming(box).isEmpty()) {
            add(box, "REFERENCE_BROKEN", "targetRef", box.id());
        }
    }

    private void add(Part part, String code, String... values) {
        faults.add(Fault.at(part.id(), code, values));
    }
}
