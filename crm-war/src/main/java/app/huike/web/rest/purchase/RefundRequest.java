package app.huike.web.rest.purchase;

import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** Money to be given back. */
public record RefundRequest(
        @Schema(description = "the shop's id of it", example = "F1") String ref,
        @Schema(description = "more than zero, no more than is left paid") MoneyJson amount) {

    record Wish(String ref, Money amount) {}

    static Wish read(JsonBody body) {
        return new Wish(body.ref("ref"), body.money("amount"));
    }
}
