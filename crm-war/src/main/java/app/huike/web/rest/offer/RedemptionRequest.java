package app.huike.web.rest.offer;

import app.huike.crm.offer.Basket;
import app.huike.web.rest.common.JsonBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code to be redeemed. */
public record RedemptionRequest(
        @Schema(description = "whose coupon it is", example = "R-1") String customerRef,
        @Schema(description = "what it is used for; the same again is answered with what is stored", example = "P-1")
                String purchaseRef,
        BasketJson basket) {

    record Wish(String customerRef, String purchaseRef, Basket basket) {}

    static Wish read(JsonBody body) {
        return new Wish(body.ref("customerRef"), body.ref("purchaseRef"), body.object("basket", BasketJson::read));
    }
}
