package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a colleague writes at a task. */
public record CommentRequest(@Schema(description = "at most 2,000 characters") String comment) {

    static CommentRequest read(JsonBody body) {
        return new CommentRequest(body.requiredText("comment", 10_000));
    }
}
