package app.huike.lifecycle.check;

import java.util.Objects;
import java.util.stream.Stream;

/** What may end a wait: events at its edge, at the edges of the boxes around it, and those with which a box beside it begins. */
final class Interruptions {

    private Interruptions() {}

    /** The events that may come while an element waits. */
    static Stream<Part> of(Part node, Diagram diagram) {
        Stream<Part> around = Stream.iterate(
                        node, part -> part != null && !part.is(Names.BPMN, "definitions"), Part::parent)
                .flatMap(part -> Stream.concat(diagram.edges(part).stream(), besides(node, part, diagram)));
        return around.filter(event -> Diagram.event(event)
                .filter(definition -> !definition.localName().equals("escalationEventDefinition"))
                .isPresent());
    }

    private static boolean isInside(Part node, Part box) {
        return Stream.iterate(node, Objects::nonNull, Part::parent).anyMatch(box::equals);
    }

    private static Stream<Part> besides(Part node, Part box, Diagram diagram) {
        return diagram.eventBoxes(box).stream()
                .filter(event -> !isInside(node, event))
                .flatMap(event -> diagram.start(event).stream());
    }
}
