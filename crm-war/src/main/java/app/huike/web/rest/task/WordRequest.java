package app.huike.web.rest.task;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A word of a second person. */
public record WordRequest(@Schema(description = "what is not right; at most 1,000 characters") String note) {

    static WordRequest read(JsonBody body) {
        return new WordRequest(body.requiredText("note", 10_000));
    }
}
