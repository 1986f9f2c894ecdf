package app.huike.web.rest.offer;

import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The basket was bought. */
public record ConfirmRequest(
        @Schema(
                        description = "the shop's id of the purchase; the same again is answered with what is stored",
                        example = "P-1")
                String purchaseRef) {

    static String read(JsonBody body) {
        return body.ref("purchaseRef");
    }
}
