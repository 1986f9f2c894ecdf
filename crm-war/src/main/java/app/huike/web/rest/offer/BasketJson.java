package app.huike.web.rest.offer;

import app.huike.crm.offer.Basket;
import app.huike.crm.purchase.PurchaseLine;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import app.huike.web.rest.purchase.LineJson;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** What a customer is about to buy. */
public record BasketJson(
        @Schema(description = "before any coupon") MoneyJson total,
        @Nullable
                @Schema(
                        description =
                                "they add up to the total; lines of the categories `shipping` and `gift-card` count for no coupon")
                List<LineJson> lines) {

    private static final int MOST_LINES = 1_000;

    /** Null where something is wrong. */
    static Basket read(JsonBody body) {
        Money total = body.money("total");
        List<PurchaseLine> lines = body.list("lines", MOST_LINES, LineJson::read);
        boolean whole = total != null
                && lines.stream().allMatch(line -> line != null && line.price() != null && line.quantity() > 0);
        return whole ? new Basket(total, lines) : null;
    }
}
