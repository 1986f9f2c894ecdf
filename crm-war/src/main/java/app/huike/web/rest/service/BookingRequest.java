package app.huike.web.rest.service;

import app.huike.web.rest.common.JsonBody;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A slot that was agreed with the customer. */
public record BookingRequest(
        @Schema(description = "the shop's id of the booking", example = "B-1") String ref,
        @Schema(description = "when") Instant slot) {

    static BookingRequest read(JsonBody body) {
        return new BookingRequest(body.ref("ref"), body.instant("slot"));
    }
}
