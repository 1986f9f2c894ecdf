package app.huike.web.rest.task;

import app.huike.lifecycle.task.TaskFile;
import app.huike.lifecycle.task.TaskFiles;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file beside a task. */
public record TaskFileJson(
        String id,
        @Schema(example = "damage.jpg") String name,
        @Schema(example = "image/jpeg") String type,
        @Schema(description = "in bytes") int size,
        @Schema(description = "login of who brought it", example = "manager1") String by,
        Instant at,
        @Nullable @Schema(description = "what is in it, in Base64; left out in lists") String content) {

    static TaskFileJson of(TaskFile file) {
        return of(file, null);
    }

    static TaskFileJson of(TaskFiles.Content content) {
        return of(content.file(), Base64.getEncoder().encodeToString(content.bytes()));
    }

    private static TaskFileJson of(TaskFile file, String content) {
        return new TaskFileJson(
                file.id().toString(), file.name(), file.type(), file.size(), file.login(), file.at(), content);
    }
}
