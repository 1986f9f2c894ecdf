package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A task.
 *
 * @param name one line in the reader's language
 * @param kind such as {@code welcome-call}
 * @param state OPEN, CLAIMED or DONE (also where the process no longer needs it)
 * @param assignee login of whoever has it; left out where nobody does
 * @param group key of the role whose people may take it
 * @param outcome how it ended; left out while it is open
 */
public record TaskJson(
        String id,
        String name,
        String kind,
        String customerRef,
        String state,
        String assignee,
        String group,
        Instant dueAt,
        int priority,
        List<Outcome> outcomes,
        String outcome) {

    /** One way in which it can end; {@code bulk}: also many at once. */
    public record Outcome(String key, String label, boolean bulk) {}

    static TaskJson of(TaskView task, TaskTexts texts, Locale reader) {
        return new TaskJson(
                task.id(),
                texts.title(task, reader),
                task.kind(),
                task.customerRef(),
                state(task.state()),
                task.assignee(),
                task.group(),
                task.dueAt(),
                task.priority(),
                task.outcomes().stream()
                        .map(way -> new Outcome(way.key(), texts.outcome(task, way.key(), reader), way.bulk()))
                        .toList(),
                task.outcome());
    }

    private static String state(TaskView.State state) {
        return state == TaskView.State.GONE ? TaskView.State.DONE.name() : state.name();
    }
}
