package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskComment;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a colleague wrote at a task. */
public record CommentJson(
        String id, @Schema(description = "login", example = "manager1") String by, String comment, Instant at) {

    static CommentJson of(TaskComment comment) {
        return new CommentJson(comment.id().toString(), comment.login(), comment.text(), comment.at());
    }
}
