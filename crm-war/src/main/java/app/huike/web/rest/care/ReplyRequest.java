package app.huike.web.rest.care;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer answered. */
public record ReplyRequest(@Schema(description = "in the customer's words") String text) {

    static ReplyRequest read(JsonBody body) {
        return new ReplyRequest(body.requiredText("text", 4000));
    }
}
