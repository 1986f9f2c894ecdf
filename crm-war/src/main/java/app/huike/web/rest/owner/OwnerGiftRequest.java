package app.huike.web.rest.owner;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom a customer is given, and why. */
public record OwnerGiftRequest(
        @Schema(description = "login of who looks after the customer from now on", example = "manager2") String person,
        @Schema(description = "why; at most 1,000 characters") String reason) {

    static OwnerGiftRequest read(JsonBody body) {
        return new OwnerGiftRequest(body.line("person", 64), body.requiredText("reason", 10_000));
    }
}
