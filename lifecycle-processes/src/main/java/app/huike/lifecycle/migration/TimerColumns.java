package app.huike.lifecycle.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * The timers that would go off at another moment, as columns.
 *
 * @param elements of the version that is left; of a new timer, its own
 * @param anchors of a new timer; null of others
 * @param millis how much later, or after the anchor's beginning
 */
record TimerColumns(
        List<String> elements,
        List<String> anchors,
        List<Long> millis,
        List<String> variables,
        List<Boolean> contacts) {

    static TimerColumns of(Plans plans, Route route) {
        TimerColumns columns = new TimerColumns(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        TimerRule.of(
                        plans.drawn(route.from().definitionId()),
                        plans.drawn(route.to().definitionId()),
                        route.mapping())
                .values()
                .forEach(rule -> {
                    columns.elements.add(rule.isNew() ? rule.target() : rule.source());
                    columns.anchors.add(rule.anchor());
                    columns.millis.add(
                            rule.length() == null ? null : rule.length().toMillis());
                    columns.variables.add(rule.variable());
                    columns.contacts.add(rule.contacts());
                });
        return columns;
    }
}
