package app.huike.lifecycle.check;

import app.huike.lifecycle.check.Ways.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks every path and remembers what was asked and given on it. Nobody is called without leave: {@code askLeave} for a call, and the way that goes on
 * if it says {@code GO}, without anything waiting in between, or the customer's own word that he is
 * not content. And no path grants two coupons: they would be for one cause.
 */
final class ContactCheck {

    private enum Leave {
        NONE,
        ASKED,
        GIVEN,
        WISHED
    }

    /** Where a path stands, with what it brought. */
    private record Place(Part node, Leave leave, int coupons) {}

    private record Came(Place from, Way by) {}

    private final Ways ways;
    private final Map<Place, Came> cameBy = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    private ContactCheck(Ways ways) {
        this.ways = ways;
    }

    static List<Fault> faults(Ways ways) {
        ContactCheck check = new ContactCheck(ways);
        ways.start().ifPresent(check::walk);
        return check.faults;
    }

    private void walk(Part start) {
        Place first = new Place(start, Leave.NONE, 0);
        Deque<Place> open = new ArrayDeque<>(List.of(first));
        cameBy.put(first, new Came(null, null));
        while (!open.isEmpty()) {
            Place place = open.poll();
            for (Way way : ways.from(place.node())) {
                Place next = arrive(place, way);
                if (cameBy.putIfAbsent(next, new Came(place, way)) == null) {
                    judge(place, next);
                    open.add(next);
                }
            }
        }
    }

    private Place arrive(Place place, Way way) {
        Part node = way.to();
        int coupons = place.coupons() + (calls(node, "grantCoupon") ? 1 : 0);
        return new Place(node, leave(place, way), Math.min(coupons, 2));
    }

    private Leave leave(Place place, Way way) {
        Part node = way.to();
        if (place.leave() == Leave.WISHED || goesBy(way, "satisfaction", "UNSATISFIED")) {
            return Leave.WISHED;
        }
        if (calls(node, "askLeave")) {
            return "CALL".equals(Diagram.parameters(node).get("contact")) ? Leave.ASKED : Leave.NONE;
        }
        if (place.leave() == Leave.ASKED && goesBy(way, "leave", "GO")) {
            return isStale(place.node()) ? Leave.NONE : Leave.GIVEN;
        }
        return isStale(place.node()) ? Leave.NONE : place.leave();
    }

    private boolean goesBy(Way way, String variable, String value) {
        return way.flow() != null
                && ways.diagram()
                        .condition(way.flow())
                        .filter(condition -> condition.needs(variable, value))
                        .isPresent();
    }

    /** What was asked before a wait is not known behind it. */
    private static boolean isStale(Part left) {
        return Ways.waits(left);
    }

    private void judge(Place before, Place place) {
        boolean call = "PHONE".equals(Diagram.properties(place.node()).get("contact"));
        if (call && place.leave() != Leave.GIVEN && place.leave() != Leave.WISHED) {
            tell(place, "CALL_WITHOUT_LEAVE");
        }
        if (place.coupons() > 1 && calls(place.node(), "grantCoupon") && before.coupons() == 1) {
            tell(place, "COUPON_TWICE");
        }
    }

    private void tell(Place place, String code) {
        if (told.add(place.node().id() + code)) {
            faults.add(Fault.on(path(place), place.node().id(), code));
        }
    }

    private List<String> path(Place last) {
        List<String> path = new ArrayList<>(List.of(last.node().id()));
        Came came = cameBy.get(last);
        while (came != null && came.by() != null) {
            if (came.by().flow() != null) {
                path.add(came.by().flow().id());
            }
            path.add(came.by().from().id());
            came = cameBy.get(came.from());
        }
        Collections.reverse(path);
        return path;
    }

    private static boolean calls(Part node, String step) {
        return Diagram.step(node).filter(step::equals).isPresent();
    }
}
