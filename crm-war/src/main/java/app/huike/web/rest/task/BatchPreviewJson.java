package app.huike.web.rest.task;

import app.huike.lifecycle.task.BatchPreview;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would come of a deed for many tasks. */
public record BatchPreviewJson(int chosen, int done, List<Part> parts) {

    /** Tasks of which the same would become. */
    public record Part(
            @Nullable @Schema(description = "login of whoever has them; left out for nobody", example = "manager1")
                    String holder,
            @Nullable
                    @Schema(
                            description = "why they would be left out; left out where they would be done",
                            example = "TASK_CLAIMED")
                    String code,
            int tasks) {}

    static BatchPreviewJson of(BatchPreview preview) {
        return new BatchPreviewJson(
                preview.chosen(),
                preview.done(),
                preview.parts().stream()
                        .map(part -> new Part(part.holder(), part.code(), part.tasks()))
                        .toList());
    }
}
