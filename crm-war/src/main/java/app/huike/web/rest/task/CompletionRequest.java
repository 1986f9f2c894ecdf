package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a task ended. */
public record CompletionRequest(
        @Schema(description = "key of one that the task offers", example = "reached") String outcome,
        @Nullable @Schema(description = "what was said") String note,
        @Nullable
                @Schema(
                        description = "where the customer does not want to be contacted",
                        enumeration = {"calls", "marketing", "everything"})
                String withdraw,
        @Schema(description = "what the form asks, by the field's id; all as text, dates as 2026-11-30")
                Map<String, String> fields) {

    static CompletionRequest read(JsonBody body) {
        return new CompletionRequest(
                body.line("outcome", 64),
                body.optionalText("note", 10_000),
                body.optionalLine("withdraw", 64),
                body.values("fields", 50, 1_000));
    }

    Map<String, String> more() {
        Map<String, String> more = new HashMap<>(fields);
        if (withdraw != null) {
            more.put("withdraw", withdraw);
        }
        return more;
    }
}
