package app.huike.web.rest.purchase;

import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A purchase, in requests and answers. */
public record PurchaseJson(
        @Schema(
                        description = "the shop's id of it; the same ref with the same content is accepted once",
                        example = "P-1")
                String ref,
        @Schema(description = "the shop's id of the customer; an unknown one is created bare", example = "R-1")
                String customerRef,
        @Schema(description = "when it was made") Instant at,
        @Schema(description = "what was paid, zero or more") MoneyJson total,
        @Nullable @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "they add up to the total")
                List<LineJson> lines) {

    private static final int MOST_LINES = 5_000;

    static PurchaseOrder read(JsonBody body) {
        return new PurchaseOrder(
                body.ref("ref"),
                body.ref("customerRef"),
                body.instant("at"),
                body.money("total"),
                null,
                body.list("lines", MOST_LINES, LineJson::read));
    }

    static PurchaseJson of(PurchaseView view) {
        return new PurchaseJson(
                view.ref(),
                view.customerRef(),
                view.at(),
                MoneyJson.of(view.total()),
                view.lines().stream().map(LineJson::of).toList());
    }
}
