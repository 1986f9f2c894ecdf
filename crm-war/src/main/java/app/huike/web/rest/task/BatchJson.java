package app.huike.web.rest.task;

import app.huike.lifecycle.task.BatchDeed;
import app.huike.lifecycle.task.TaskBatch;
import jakarta.annotation.Nullable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One deed for many tasks, and how far it is. */
public record BatchJson(
        String id,
        BatchDeed.Kind deed,
        @Schema(description = "login", example = "lead") String by,
        Instant createdAt,
        @Schema(description = "when the first task is done; until then nothing has happened") Instant startsAt,
        @Nullable @Schema(description = "left out while tasks wait") Instant finishedAt,
        int waiting,
        int done,
        int refused,
        int takenBack) {

    static BatchJson of(TaskBatch batch) {
        return new BatchJson(
                batch.id().toString(),
                batch.deed().kind(),
                batch.by(),
                batch.createdAt(),
                batch.startsAt(),
                batch.finishedAt(),
                batch.waiting(),
                batch.done(),
                batch.refused(),
                batch.takenBack());
    }
}
