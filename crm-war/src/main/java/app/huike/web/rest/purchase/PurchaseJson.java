package app.huike.web.rest.purchase;

import app.huike.crm.purchase.PurchaseOrder;
import app.huike.crm.purchase.PurchaseView;
import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A purchase, in requests and answers.
 *
 * @param ref the shop's id of it; the same ref with the same content is accepted once
 * @param customerRef the shop's id of the customer; an unknown one is created bare
 * @param at when it was made
 * @param total what was paid, zero or more
 * @param lines optional; they add up to the total
 */
public record PurchaseJson(
        String ref,
        String customerRef,
        Instant at,
        MoneyJson total,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LineJson> lines) {

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
