package app.huike.lifecycle.task;

import app.huike.crm.shared.FieldProblem;
import app.huike.crm.shared.Refused;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is asked of a task and of its customer.
 *
 * @param chosen for each facet the values of which the task must have one; a facet that is not there, or has none, does not narrow
 * @param valueFrom what the customer has spent and kept at least, in minor units of the shop's currency; null for anything
 * @param text words that must all be in the customer's name, ref, e-mail, phone or in the notes about the customer; null for any
 */
public record TaskCriteria(Map<TaskFacet, Set<String>> chosen, Long valueFrom, String text) implements Serializable {

    /** Nothing. */
    public static final TaskCriteria NONE = new TaskCriteria(Map.of(), null, null);

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_TEXT = 200;

    /** Refusal {@code FIELD_INVALID} for more than a search can be. */
    public TaskCriteria {
        Map<TaskFacet, Set<String>> narrowing = new EnumMap<>(TaskFacet.class);
        chosen.forEach((facet, values) -> {
            if (values.size() > MOST_VALUES) {
                throw Refused.invalid(
                        FieldProblem.invalid(facet.parameter(), values.size() + " values", "at most " + MOST_VALUES));
            }
            if (!values.isEmpty()) {
                narrowing.put(facet, Set.copyOf(values));
            }
        });
        chosen = Map.copyOf(narrowing);
        text = text == null || text.isBlank() ? null : text.strip();
        if (text != null && (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0)) {
            throw Refused.invalid(FieldProblem.invalid(
                    "q", text, "at most " + LONGEST_TEXT + " characters, without the character NUL"));
        }
    }

    /** Only one facet. */
    public static TaskCriteria of(TaskFacet facet, String value) {
        return new TaskCriteria(Map.of(facet, Set.of(value)), null, null);
    }

    /** What is chosen of a facet, in alphabetical order. */
    public Set<String> of(TaskFacet facet) {
        return new TreeSet<>(chosen.getOrDefault(facet, Set.of()));
    }

    /** The same, whatever the task has of that facet. */
    TaskCriteria without(TaskFacet facet) {
        Map<TaskFacet, Set<String>> others = new EnumMap<>(TaskFacet.class);
        others.putAll(chosen);
        others.remove(facet);
        return new TaskCriteria(others, valueFrom, text);
    }

    public boolean isNothing() {
        return equals(NONE);
    }
}
