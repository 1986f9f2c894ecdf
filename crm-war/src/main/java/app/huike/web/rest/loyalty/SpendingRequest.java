package app.huike.web.rest.loyalty;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points to be spent for a purchase. */
public record SpendingRequest(
        @Schema(description = "at least 1", example = "700") int points,
        @Schema(description = "the same again is answered with what is stored", example = "P-1") String purchaseRef) {

    private static final int MOST = 1_000_000_000;

    static SpendingRequest read(JsonBody body) {
        return new SpendingRequest(body.integer("points", 1, MOST), body.ref("purchaseRef"));
    }
}
