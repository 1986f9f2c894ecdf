package app.huike.web.rest.offer;

import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import app.huike.web.rest.purchase.LineJson;
import java.util.List;
import org.joda.money.Money;

/**
 * A code to be redeemed.
 *
 * @param customerRef whose coupon it is
 * @param purchaseRef what it is used for; the same again is answered with what is stored
 */
public record RedemptionRequest(String customerRef, String purchaseRef, Basket basket) {

    /** Paid goods, without shipping and gift cards. */
    public record Basket(MoneyJson total, List<LineJson> lines) {}

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
