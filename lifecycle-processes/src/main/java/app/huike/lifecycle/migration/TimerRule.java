package app.huike.lifecycle.migration;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the moment of a timer changes for a run that is moved. Waits are counted from when they began, whatever version they began in: a timer that is another
 * length goes off so much earlier or later, one that is new goes off its length after the beginning of what it belongs to.
 *
 * @param source the timer that it was; null where it is new
 * @param anchor element of the version that is left whose beginning a new timer's wait is counted from; null where it is not new
 * @param anchorTarget the same element in the version that is entered; null where it is not new
 * @param target the timer that it is
 * @param length how much later it goes off, or after what time a new one does; null where a variable says when
 * @param variable that holds the moment; null where a length says
 * @param contacts whether it leads to a contact with the customer
 */
record TimerRule(
        String source,
        String anchor,
        String anchorTarget,
        String target,
        Duration length,
        String variable,
        boolean contacts) {

    /** All timers whose moments change, by the timer of the version that is entered; those that say the same keep theirs. */
    static Map<String, TimerRule> of(DrawnVersion from, DrawnVersion to, Map<String, String> mapping) {
        Map<String, String> back = Mapping.inverse(mapping);
        Map<String, TimerRule> rules = new LinkedHashMap<>();
        for (String target : to.timers()) {
            String source = back.get(target);
            (source == null ? added(to, back, target) : changed(from, to, source, target))
                    .ifPresent(rule -> rules.put(target, rule));
        }
        return rules;
    }

    private static Optional<TimerRule> changed(DrawnVersion from, DrawnVersion to, String source, String target) {
        if (from.written(source).equals(to.written(target))) {
            return Optional.empty();
        }
        boolean contacts = to.contactsBehind(target);
        Optional<Duration> before = from.length(source);
        Optional<Duration> after = to.length(target);
        if (before.isPresent() && after.isPresent()) {
            return Optional.of(
                    new TimerRule(source, null, null, target, after.get().minus(before.get()), null, contacts));
        }
        return to.moment(target).map(variable -> new TimerRule(source, null, null, target, null, variable, contacts));
    }

    private static Optional<TimerRule> added(DrawnVersion to, Map<String, String> back, String target) {
        String begins = to.begins(target);
        String anchor = back.get(begins);
        if (anchor == null) {
            return Optional.empty();
        }
        boolean contacts = to.contactsBehind(target);
        return to.length(target)
                .map(length -> new TimerRule(null, anchor, begins, target, length, null, contacts))
                .or(() -> to.moment(target)
                        .map(variable -> new TimerRule(null, anchor, begins, target, null, variable, contacts)));
    }

    boolean isNew() {
        return source == null;
    }
}
