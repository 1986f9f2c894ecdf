package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a colleague's question. */
public record AnswerRequest(@Schema(description = "at most 2,000 characters") String answer) {

    static AnswerRequest read(JsonBody body) {
        return new AnswerRequest(body.requiredText("answer", 10_000));
    }
}
