package app.huike.web.rest.loyalty;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Stamps for a receipt. */
public record StampsRequest(
        @Schema(description = "1 to 20", example = "1") int stamps,
        @Schema(
                        description =
                                "the receipt: stamps one card, once; the same again is answered with what is stored",
                        example = "P-1")
                String purchaseRef) {

    private static final int MOST = 20;

    static StampsRequest read(JsonBody body) {
        return new StampsRequest(body.integer("stamps", 1, MOST), body.ref("purchaseRef"));
    }
}
