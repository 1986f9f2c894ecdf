package app.huike.web.rest.purchase;

import app.huike.crm.purchase.RefundOrder;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** Money to be given back: an amount, or what pieces cost that came back. */
public record RefundRequest(
        @Schema(description = "the shop's id of it", example = "F1") String ref,
        @Nullable
                @Schema(
                        description =
                                "more than zero, no more than is left paid, nor than the lines cost; what they cost without it")
                MoneyJson amount,
        @Nullable @Schema(description = "pieces that came back") List<Line> lines) {

    private static final int MOST_LINES = 2_000;
    private static final int MOST_PIECES = 1_000_000;

    /** Pieces of an article. */
    public record Line(String sku, @Schema(description = "pieces, at least 1", example = "1") int quantity) {

        static RefundOrder.Returned read(JsonBody body) {
            return new RefundOrder.Returned(body.line("sku", 100), body.integer("quantity", 1, MOST_PIECES));
        }

        static Line of(RefundOrder.Returned returned) {
            return new Line(returned.sku(), returned.quantity());
        }
    }

    static RefundOrder read(JsonBody body) {
        String ref = body.ref("ref");
        List<RefundOrder.Returned> lines = body.list("lines", MOST_LINES, Line::read);
        Money amount = lines.isEmpty() ? body.money("amount") : body.optionalMoney("amount");
        return lines.stream().anyMatch(Objects::isNull) ? null : new RefundOrder(ref, amount, lines);
    }
}
