package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question to a colleague. */
public record QuestionRequest(
        @Schema(description = "login of who is asked", example = "manager2") String person,
        @Schema(description = "at most 2,000 characters") String question) {

    static QuestionRequest read(JsonBody body) {
        return new QuestionRequest(body.line("person", 64), body.requiredText("question", 10_000));
    }
}
