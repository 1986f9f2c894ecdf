package app.huike.lifecycle.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A diagram as a graph: what follows on what. Made of a file that keeps to the list of what is allowed. */
final class Diagram {

    private final Part root;
    private final Map<String, Part> byId = new LinkedHashMap<>();
    private final Map<String, List<Part>> outgoing = new HashMap<>();
    private final Map<String, List<Part>> incoming = new HashMap<>();
    private final Map<String, List<Part>> edges = new HashMap<>();

    private Diagram(Part root) {
        this.root = root;
    }

    static Diagram of(Part root) {
        Diagram diagram = new Diagram(root);
        root.all()
                .filter(part -> part.name().getNamespaceURI().equals(Names.BPMN) && part.attribute("id") != null)
                .forEach(part -> diagram.byId.put(part.attribute("id"), part));
        diagram.each("sequenceFlow").forEach(flow -> {
            put(diagram.outgoing, flow.attribute("sourceRef"), flow);
            put(diagram.incoming, flow.attribute("targetRef"), flow);
        });
        diagram.each("boundaryEvent").forEach(edge -> put(diagram.edges, edge.attribute("attachedToRef"), edge));
        return diagram;
    }

    private static void put(Map<String, List<Part>> map, String key, Part part) {
        map.computeIfAbsent(String.valueOf(key), absent -> new ArrayList<>()).add(part);
    }

    Part root() {
        return root;
    }

    Stream<Part> each(String localName) {
        return root.all().filter(part -> part.is(Names.BPMN, localName));
    }

    Stream<Part> nodes() {
        return root.all().filter(Names::isNode);
    }

    Optional<Part> find(String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    List<Part> outgoing(Part node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    List<Part> incoming(Part node) {
        return incoming.getOrDefault(node.id(), List.of());
    }

    /** The events at the edge of an activity. */
    List<Part> edges(Part activity) {
        return edges.getOrDefault(activity.id(), List.of());
    }

    Part target(Part flow) {
        return byId.get(flow.attribute("targetRef"));
    }

    /** The start of a box; empty where it has none or several. */
    Optional<Part> start(Part box) {
        List<Part> starts = box.children(Names.BPMN, "startEvent").toList();
        return starts.size() == 1 ? Optional.of(starts.get(0)) : Optional.empty();
    }

    /** The boxes inside a box that begin by an event while it is open. */
    List<Part> eventBoxes(Part box) {
        return box.children(Names.BPMN, "subProcess").filter(Names::isEventBox).toList();
    }

    Optional<Condition> condition(Part flow) {
        return flow.children(Names.BPMN, "conditionExpression")
                .findFirst()
                .flatMap(condition -> ConditionText.read(condition.text()));
    }

    /** What the event of an event is, such as {@code timerEventDefinition}; empty for a plain one. */
    static Optional<Part> event(Part node) {
        return node.children().stream()
                .filter(child -> child.localName().endsWith("EventDefinition"))
                .findFirst();
    }

    static boolean isTimer(Part node) {
        return event(node)
                .filter(event -> event.localName().equals("timerEventDefinition"))
                .isPresent();
    }

    /** The name of the message that an event or a task waits for. */
    Optional<String> message(Part node) {
        String reference =
                event(node).map(event -> event.attribute("messageRef")).orElse(node.attribute("messageRef"));
        return find(reference).map(message -> message.attribute("name"));
    }

    /** The step that a service task calls. */
    static Optional<String> step(Part node) {
        return Optional.ofNullable(node.attribute(Names.CAMUNDA, "delegateExpression"))
                .flatMap(TextKind::reference);
    }

    /** The step that a listener calls. */
    static Optional<String> listener(Part listener) {
        return Optional.ofNullable(listener.attribute("delegateExpression")).flatMap(TextKind::reference);
    }

    /** Whether it is something that comes from outside: a message. */
    static boolean isMessage(Part node) {
        return event(node)
                        .filter(event -> event.localName().equals("messageEventDefinition"))
                        .isPresent()
                || node.is(Names.BPMN, "receiveTask");
    }

    /** What the diagram tells a step, by name. */
    static Map<String, String> parameters(Part node) {
        return extension(node, "inputOutput")
                .flatMap(group -> group.children(Names.CAMUNDA, "inputParameter"))
                .filter(parameter -> parameter.attribute("name") != null)
                .collect(Collectors.toMap(
                        parameter -> parameter.attribute("name"), Part::text, (first, second) -> second));
    }

    /** What the diagram says of a task or a process, by name. */
    static Map<String, String> properties(Part node) {
        return extension(node, "properties")
                .flatMap(group -> group.children(Names.CAMUNDA, "property"))
                .filter(property -> property.attribute("name") != null)
                .filter(property -> property.attribute("value") != null
                        && !property.attribute("value").isBlank())
                .collect(Collectors.toMap(
                        property -> property.attribute("name"),
                        property -> property.attribute("value"),
                        (first, second) -> second));
    }

    static Stream<Part> extension(Part node, String localName) {
        return node.children(Names.BPMN, "extensionElements").flatMap(all -> all.children(Names.CAMUNDA, localName));
    }
}
