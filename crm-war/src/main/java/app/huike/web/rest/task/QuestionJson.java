package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskQuestion;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question at a task, and its answer. */
public record QuestionJson(
        String id,
        String task,
        String customerRef,
        @Schema(description = "login", example = "manager1") String askedBy,
        @Schema(description = "login", example = "manager2") String askedOf,
        String question,
        Instant askedAt,
        @Nullable @Schema(description = "left out until it is answered") String answer,
        @Nullable Instant answeredAt) {

    static QuestionJson of(TaskQuestion question) {
        return new QuestionJson(
                question.id().toString(),
                question.task().id(),
                question.task().customerRef(),
                question.askedBy(),
                question.askedOf(),
                question.question(),
                question.askedAt(),
                question.answer(),
                question.answeredAt());
    }
}
