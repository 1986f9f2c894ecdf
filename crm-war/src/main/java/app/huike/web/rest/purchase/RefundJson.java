package app.huike.web.rest.purchase;

import app.huike.crm.purchase.RefundView;
import app.huike.web.rest.common.MoneyJson;
import java.time.Instant;

/**
 * Money given back.
 *
 * @param ref the shop's id of it, unique for the purchase
 * @param at when it was recorded
 */
public record RefundJson(String ref, String purchaseRef, MoneyJson amount, Instant at) {

    static RefundJson of(RefundView view) {
        return new RefundJson(view.ref(), view.purchaseRef(), MoneyJson.of(view.amount()), view.at());
    }
}
