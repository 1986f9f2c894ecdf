package app.huike.web.rest.owner;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why. */
public record OwnerReasonRequest(
        @Schema(description = "why; at most 1,000 characters", example = "I have advised them for years.")
                String reason) {

    static OwnerReasonRequest read(JsonBody body) {
        return new OwnerReasonRequest(body.requiredText("reason", 10_000));
    }
}
