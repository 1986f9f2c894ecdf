package app.huike.web.rest.purchase;

import app.huike.crm.purchase.PurchaseLine;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a purchase or basket. */
public record LineJson(
        String sku,
        @Nullable
                @Schema(
                        description =
                                "`shipping` and `gift-card` are no goods: they count for no coupon and earn no points")
                String category,
        @Schema(description = "pieces, at least 1", example = "2") int quantity,
        @Schema(description = "of one piece") MoneyJson price) {

    private static final int MOST_PIECES = 1_000_000;

    /** The line; reads it to its end even where something is wrong. */
    public static PurchaseLine read(JsonBody body) {
        return new PurchaseLine(
                body.line("sku", 100),
                body.optionalLine("category", 100),
                body.integer("quantity", 1, MOST_PIECES),
                body.money("price"));
    }

    static LineJson of(PurchaseLine line) {
        return new LineJson(line.sku(), line.category(), line.quantity(), MoneyJson.of(line.price()));
    }
}
