package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is right of a task that was finished otherwise. */
public record CorrectionRequest(
        @Schema(description = "key of one that the task offers", example = "no-answer") String outcome,
        @Schema(description = "what was wrong; at most 4,000 characters") String note) {

    static CorrectionRequest read(JsonBody body) {
        return new CorrectionRequest(body.line("outcome", 64), body.requiredText("note", 10_000));
    }
}
