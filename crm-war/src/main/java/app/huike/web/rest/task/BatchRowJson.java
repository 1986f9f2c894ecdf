package app.huike.web.rest.task;

import app.huike.lifecycle.task.BatchRow;
import app.huike.lifecycle.task.TaskBatch;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One task of a deed for many. */
public record BatchRowJson(
        int no,
        String task,
        String customerRef,
        TaskBatch.RowState state,
        @Nullable @Schema(description = "why it was refused; left out where it was not", example = "TASK_CLAIMED")
                String code) {

    static BatchRowJson of(BatchRow row) {
        return new BatchRowJson(row.no(), row.task().id(), row.task().customerRef(), row.state(), row.code());
    }
}
