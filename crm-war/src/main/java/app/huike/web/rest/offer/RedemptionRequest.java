package app.huike.web.rest.offer;

import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import app.huike.web.rest.purchase.LineJson;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** A code to be redeemed. */
public record RedemptionRequest(
        @Schema(description = "whose coupon it is", example = "R-1") String customerRef,
        @Schema(description = "what it is used for; the same again is answered with what is stored", example = "P-1")
                String purchaseRef,
        Basket basket) {

    /** Paid goods, without shipping and gift cards. */
    public record Basket(MoneyJson total, @Nullable List<LineJson> lines) {}

    record Wish(String customerRef, String purchaseRef, Money basket) {}

    static Wish read(JsonBody body) {
        return new Wish(
                body.ref("customerRef"), body.ref("purchaseRef"), body.object("basket", RedemptionRequest::total));
    }

    private static Money total(JsonBody basket) {
        basket.list("lines", 5_000, LineJson::read);
        return basket.money("total");
    }
}
