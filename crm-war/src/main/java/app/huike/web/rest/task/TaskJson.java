package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskField;
import app.huike.lifecycle.task.TaskTexts;
import app.huike.lifecycle.task.TaskView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        @Nullable
                @Schema(
                        description = "login of whoever is away and for whom the assignee works on it, or did it;"
                                + " left out for nobody",
                        example = "manager2")
                String standsInFor,
        @Nullable
                @Schema(
                        description = "login of who has told how it ended, where that waits for a second person",
                        example = "manager1")
                String inReviewOf,
        @Nullable @Schema(description = "key of the role whose people may take it", example = "account-manager")
                String group,
        @Nullable Instant dueAt,
        @Nullable @Schema(description = "until when it is put off; left out where it is not, and after that")
                Instant laterUntil,
        int priority,
        List<Outcome> outcomes,
        @Schema(description = "what the form asks besides the outcome and the note") List<Field> fields,
        @Schema(description = "what was answered, by the field's id; empty while it is open")
                Map<String, String> answers,
        @Nullable @Schema(description = "key of how it ended; left out while it is open") String outcome) {

    /** One way in which it can end. */
    public record Outcome(
            @Schema(example = "reached") String key,
            @Schema(description = "in the reader's language") String label,
            @Schema(description = "also for many tasks at once") boolean bulk) {}

    /** One field of the form. */
    public record Field(
            @Schema(example = "need") String id,
            @Schema(description = "in the reader's language") String label,
            TaskField.Type type,
            boolean required,
            @Nullable @Schema(description = "smallest number, or shortest text") Long least,
            @Nullable @Schema(description = "greatest number, or longest text") Long most,
            @Schema(description = "keys that can be chosen, for a CHOICE") List<String> choices,
            @Schema(description = "outcomes with which it is asked; empty for all") List<String> outcomes) {

        static Field of(TaskField field, Locale reader) {
            return new Field(
                    field.id(),
                    field.label(reader),
                    field.type(),
                    field.required(),
                    field.least(),
                    field.most(),
                    List.copyOf(field.choices().keySet()),
                    field.outcomes().stream().sorted().toList());
        }
    }

    static TaskJson of(TaskView task, TaskTexts texts, Locale reader, Instant now) {
        return new TaskJson(
                task.id(),
                texts.title(task, reader),
                task.kind(),
                task.customerRef(),
                state(task.state()),
                task.assignee(),
                task.standsInFor(),
                task.inReviewOf(),
                task.group(),
                task.dueAt(),
                task.waits(now) ? task.later().until() : null,
                task.priority(),
                task.outcomes().stream()
                        .map(way -> new Outcome(way.key(), texts.outcome(task, way.key(), reader), way.bulk()))
                        .toList(),
                task.form().fields().stream()
                        .map(field -> Field.of(field, reader))
                        .toList(),
                task.form().answers(),
                task.outcome());
    }

    private static String state(TaskView.State state) {
        return state == TaskView.State.GONE ? TaskView.State.DONE.name() : state.name();
    }
}
