package app.huike.lifecycle.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A task.
 *
 * @param kind such as {@code welcome-call}: texts, script and outcomes go by it
 * @param parameters values for its texts, by name: money and instants as strings that the page formats
 * @param reference the purchase or coupon that it is about, by name
 * @param group key of the role whose people may take it, such as {@code account-manager}
 */
public record TaskView(
        String id,
        String kind,
        UUID customerId,
        String customerRef,
        String customerName,
        State state,
        String assignee,
        String group,
        Instant createdAt,
        Instant dueAt,
        int priority,
        Map<String, String> parameters,
        List<Outcome> outcomes,
        String outcome,
        String note,
        Instant doneAt,
        String process,
        int processVersion,
        String element,
        String instance) {

    /** The same task, but with the texts of another kind. */
    TaskView about(String otherProcess, String otherKind, Map<String, String> otherParameters) {
        return new TaskView(
                id,
                otherKind,
                customerId,
                customerRef,
                customerName,
                state,
                assignee,
                group,
                createdAt,
                dueAt,
                priority,
                otherParameters,
                outcomes,
                outcome,
                note,
                doneAt,
                otherProcess,
                processVersion,
                element,
                instance);
    }

    /** Where a task stands; GONE: the process no longer needs it. */
    public enum State {
        OPEN,
        CLAIMED,
        DONE,
        GONE
    }

    /**
     * One way in which it can end; the label's text lies in the bundle under {@code task.<kind>.outcome.<key>}.
     *
     * @param wish one more value that this outcome takes; null where it takes none
     */
    public record Outcome(String key, boolean bulk, Wish wish) {}
}
