package app.huike.web.rest.purchase;

import app.huike.web.rest.common.JsonBody;
import app.huike.web.rest.common.MoneyJson;
import org.joda.money.Money;

/**
 * Money to be given back.
 *
 * @param ref the shop's id of it
 * @param amount more than zero, no more than is left paid
 */
public record RefundRequest(String ref, MoneyJson amount) {

    record Wish(String ref, Money amount) {}

    static Wish read(JsonBody body) {
        return new Wish(body.ref("ref"), body.money("amount"));
    }
}
