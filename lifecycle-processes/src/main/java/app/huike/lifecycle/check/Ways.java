package app.huike.lifecycle.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a run may go from each element: along a flow, into a box and out of it, from an escalation to the edge that catches it, and from whatever waits to
 * every event that may end the wait, at its edge, at the edge of a box around it, or as the start of an event box beside it.
 */
final class Ways {

    /** One way on; {@code flow} is null where none is drawn, as from a wait to the event that ends it. */
    record Way(Part from, Part flow, Part to) {}

    private static final Set<String> WAITS = Set.of("userTask", "receiveTask", "intermediateCatchEvent");

    private final Diagram diagram;
    private final Map<Part, List<Way>> ways = new HashMap<>();

    /** By which way each element is reached first; made when it is wanted. */
    private Map<Part, Way> fromStart;

    private Ways(Diagram diagram) {
        this.diagram = diagram;
    }

    static Ways of(Diagram diagram) {
        Ways ways = new Ways(diagram);
        diagram.nodes().forEach(node -> ways.ways.put(node, ways.onFrom(node)));
        return ways;
    }

    Diagram diagram() {
        return diagram;
    }

    List<Way> from(Part node) {
        return ways.getOrDefault(node, List.of());
    }

    static boolean waits(Part node) {
        return WAITS.contains(node.localName());
    }

    /** Whether time passes before it: something has to come from outside, or a clock. */
    static boolean isAwaited(Part node) {
        return waits(node) || Diagram.isTimer(node) || Diagram.isMessage(node);
    }

    /** An end behind which nothing follows. */
    boolean endsTheRun(Part node) {
        return node.is(Names.BPMN, "endEvent") && from(node).isEmpty();
    }

    private List<Way> onFrom(Part node) {
        List<Way> on = new ArrayList<>();
        if (node.is(Names.BPMN, "endEvent")) {
            on.addAll(behindEnd(node));
        } else if (node.is(Names.BPMN, "subProcess")) {
            diagram.start(node).ifPresent(start -> on.add(new Way(node, null, start)));
        } else {
            on.addAll(flows(node, node));
        }
        if (waits(node) || node.localName().endsWith("Task")) {
            interruptions(node).forEach(event -> on.add(new Way(node, null, event)));
        }
        return on;
    }

    private List<Way> flows(Part from, Part owner) {
        return diagram.outgoing(owner).stream()
                .filter(flow -> diagram.target(flow) != null)
                .map(flow -> new Way(from, flow, diagram.target(flow)))
                .toList();
    }

    private List<Way> behindEnd(Part end) {
        Optional<Part> escalation =
                Diagram.event(end).filter(event -> event.localName().equals("escalationEventDefinition"));
        Optional<Part> caught = escalation.flatMap(event -> catching(end.parent(), event.attribute("escalationRef")));
        return caught.map(edge -> List.of(new Way(end, null, edge))).orElseGet(() -> behindBox(end, end.parent()));
    }

    private Optional<Part> catching(Part box, String escalation) {
        return Stream.iterate(box, Objects::nonNull, Part::parent)
                .flatMap(around -> diagram.edges(around).stream())
                .filter(edge -> Diagram.event(edge)
                        .map(event -> event.attribute("escalationRef"))
                        .filter(escalation::equals)
                        .isPresent())
                .findFirst();
    }

    /** What follows when a box is done; where it is an event box, the box around it is done with it. */
    private List<Way> behindBox(Part from, Part box) {
        if (box.is(Names.BPMN, "process")) {
            return List.of();
        }
        return Names.isEventBox(box) ? behindBox(from, box.parent()) : flows(from, box);
    }

    /** The events that may come while an element waits. */
    Stream<Part> interruptions(Part node) {
        return Interruptions.of(node, diagram);
    }

    /** All that can be reached, the elements themselves included. */
    Set<Part> reachable(Stream<Part> starts) {
        Set<Part> seen = new LinkedHashSet<>();
        Deque<Part> open = new ArrayDeque<>(starts.toList());
        while (!open.isEmpty()) {
            Part node = open.poll();
            if (seen.add(node)) {
                from(node).forEach(way -> open.add(way.to()));
            }
        }
        return seen;
    }

    /** All from which one of these can be reached, they themselves included. */
    Set<Part> leadingTo(Predicate<Part> wanted) {
        Map<Part, List<Part>> before = new HashMap<>();
        ways.values()
                .forEach(all -> all.forEach(way -> before.computeIfAbsent(way.to(), absent -> new ArrayList<>())
                        .add(way.from())));
        Set<Part> seen = new HashSet<>();
        Deque<Part> open =
                new ArrayDeque<>(ways.keySet().stream().filter(wanted).toList());
        while (!open.isEmpty()) {
            Part node = open.poll();
            if (seen.add(node)) {
                open.addAll(before.getOrDefault(node, List.of()));
            }
        }
        return seen;
    }

    /**
     * The shortest way from an element to one that fits, over ways that may be taken; ids of elements and flows. Empty where there is none. The element itself
     * counts as found only when a way leads back to it.
     */
    Optional<List<String>> shortest(Part start, Predicate<Part> wanted, Predicate<Way> mayTake) {
        Map<Part, Way> cameBy = new HashMap<>();
        return reached(start, mayTake, cameBy, way -> wanted.test(way.to())).map(last -> path(start, last, cameBy));
    }

    /** Goes on until a way is the last; notes by which way each element was reached first. */
    private Optional<Way> reached(Part start, Predicate<Way> mayTake, Map<Part, Way> cameBy, Predicate<Way> isLast) {
        Deque<Part> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Way way : from(open.poll())) {
                if (!mayTake.test(way)) {
                    continue;
                }
                if (isLast.test(way)) {
                    return Optional.of(way);
                }
                if (cameBy.putIfAbsent(way.to(), way) == null) {
                    open.add(way.to());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> path(Part start, Way last, Map<Part, Way> cameBy) {
        List<String> path = new ArrayList<>(List.of(last.to().id()));
        Way way = last;
        while (way != null) {
            if (way.flow() != null) {
                path.add(way.flow().id());
            }
            path.add(way.from().id());
            way = way.from() == start ? null : cameBy.get(way.from());
        }
        Collections.reverse(path);
        return path;
    }

    /** The start of the process. */
    Optional<Part> start() {
        return diagram.each("process").findFirst().flatMap(diagram::start);
    }

    /** The shortest way from the start of the process to an element; the element alone where none leads to it. */
    List<String> to(Part node) {
        if (fromStart == null) {
            fromStart = new HashMap<>();
            start().ifPresent(start -> reached(start, way -> true, fromStart, way -> false));
        }
        Way last = fromStart.get(node);
        return last == null ? List.of(node.id()) : path(start().orElseThrow(), last, fromStart);
    }
}
