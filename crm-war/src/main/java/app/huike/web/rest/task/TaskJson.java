package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task. */
public record TaskJson(
        String id,
        @Schema(description = "one line in the reader's language") String name,
        @Schema(example = "welcome-call") String kind,
        String customerRef,
        @Schema(
                        description = "DONE also where the process no longer needs it",
                        enumeration = {"OPEN", "CLAIMED", "DONE"})
                String state,
        @Nullable @Schema(description = "login of whoever has it; left out where nobody does", example = "manager1")
                String assignee,
        @Nullable @Schema(description = "key of the role whose people may take it", example = "account-manager")
                String group,
        @Nullable Instant dueAt,
        int priority,
        List<Outcome> outcomes,
        @Nullable @Schema(description = "key of how it ended; left out while it is open") String outcome) {

    /** One way in which it can end. */
    public record Outcome(
            @Schema(example = "reached") String key,
            @Schema(description = "in the reader's language") String label,
            @Schema(description = "also for many tasks at once") boolean bulk) {}

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
