package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Ways.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loops have a bound. One in which nobody and nothing waits would turn at once, for ever, unless it counts. One that turns to the customer counts
 * ({@code attempts < 3}), or lies in a box that a clock ends: or needs a word from
 * outside each time: else somebody could be written to again and again as long as he lives.
 */
final class LoopCheck {

    private static final Set<String> CONTACTS = Set.of("sendMessage", "grantCoupon", "inviteToSurvey");

    /** Steps whose deed takes away why they were called: the loop is not taken a second time. */
    private static final Set<String> SETTLING = Set.of("closeUnanswered");

    private final Ways ways;
    private final Diagram diagram;

    /** Looked at once for each, and not on each walk: elements before which time passes, messages, and ways that count. */
    private final Set<Part> pausing;

    private final Set<Part> messages;
    private final Set<Part> counting;

    private LoopCheck(Ways ways) {
        this.ways = ways;
        this.diagram = ways.diagram();
        this.pausing = all(diagram.nodes(), LoopCheck::pauses);
        this.messages = all(diagram.nodes(), Diagram::isMessage);
        this.counting = all(
                diagram.each("sequenceFlow"),
                flow -> diagram.condition(flow).filter(LoopCheck::limits).isPresent());
    }

    private static Set<Part> all(Stream<Part> parts, Predicate<Part> wanted) {
        return parts.filter(wanted).collect(Collectors.toSet());
    }

    static List<Fault> faults(Ways ways) {
        LoopCheck check = new LoopCheck(ways);
        List<Fault> faults = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        Stream.concat(check.spinning(), check.contacting())
                .filter(fault -> told.add(Set.copyOf(fault.path())))
                .forEach(faults::add);
        return faults;
    }

    private Stream<Fault> spinning() {
        return diagram.nodes()
                .filter(node -> !pausing.contains(node))
                .flatMap(node -> loop(node, node::equals, way -> !counts(way) && !pausing.contains(way.to())).stream()
                        .map(path -> Fault.on(path, node.id(), "LOOP_WITHOUT_WAIT")));
    }

    private static boolean pauses(Part node) {
        return Ways.isAwaited(node)
                || Diagram.step(node).filter(SETTLING::contains).isPresent();
    }

    private Stream<Fault> contacting() {
        return diagram.nodes()
                .filter(LoopCheck::turnsToTheCustomer)
                .flatMap(node -> unbounded(node).map(path -> Fault.on(path, node.id(), "LOOP_UNBOUNDED")).stream());
    }

    /** A loop that stays in a box which a clock ends is bounded by that; one that leaves it may come again with a new clock. */
    private Optional<List<String>> unbounded(Part node) {
        Optional<Part> clocked = Stream.iterate(node.parent(), Objects::nonNull, Part::parent)
                .filter(this::isClocked)
                .reduce((inner, outer) -> outer);
        if (clocked.isEmpty()) {
            return loop(node, node::equals, this::turnsByItself);
        }
        Set<Part> inside = new HashSet<>(clocked.get().all().toList());
        Optional<List<String>> out = loop(node, part -> !inside.contains(part), this::turnsByItself);
        return out.flatMap(way -> diagram.find(way.get(way.size() - 1)))
                .flatMap(outside -> loop(outside, node::equals, this::turnsByItself))
                .map(back ->
                        Stream.concat(out.get().stream(), back.stream().skip(1)).toList());
    }

    private Optional<List<String>> loop(Part from, Predicate<Part> to, Predicate<Way> mayTake) {
        return ways.shortest(from, to, mayTake);
    }

    private boolean isClocked(Part box) {
        return diagram.edges(box).stream()
                        .anyMatch(edge -> Diagram.isTimer(edge) && !"false".equals(edge.attribute("cancelActivity")))
                || diagram.eventBoxes(box).stream()
                        .flatMap(event -> diagram.start(event).stream())
                        .anyMatch(
                                start -> Diagram.isTimer(start) && !"false".equals(start.attribute("isInterrupting")));
    }

    /** What needs a word of a customer or a colleague each time is bounded by them. */
    private boolean turnsByItself(Way way) {
        return !counts(way) && !messages.contains(way.to());
    }

    /** A way that can be taken only while a number is small. */
    private boolean counts(Way way) {
        return way.flow() != null && counting.contains(way.flow());
    }

    private static boolean limits(Condition condition) {
        if (condition instanceof Condition.Both both) {
            return limits(both.left()) || limits(both.right());
        }
        if (condition instanceof Condition.Either either) {
            return limitsOrIsNew(either.left(), either.right()) || limitsOrIsNew(either.right(), either.left());
        }
        return condition instanceof Condition.Compared compared
                && compared.operator().startsWith("<")
                && compared.literal().type() == Long.class;
    }

    /** {@code empty attempts or attempts < 3}: not counted yet, or few. */
    private static boolean limitsOrIsNew(Condition one, Condition other) {
        return limits(one)
                && (limits(other)
                        || other instanceof Condition.Empty empty
                                && one.variables().contains(empty.variable()));
    }

    private static boolean turnsToTheCustomer(Part node) {
        Map<String, String> said = Diagram.properties(node);
        return Diagram.step(node).filter(CONTACTS::contains).isPresent() || said.containsKey("contact");
    }
}
