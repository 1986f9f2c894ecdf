package app.huike.crm.purchase;

import java.util.List;
import org.joda.money.Money;

/**
 * Money to be given back.
 *
 * @param ref the shop's id of it, unique for the purchase
 * @param amount null for what the lines cost
 * @param lines the pieces that came back; may be empty where nobody tells
 */
public record RefundOrder(String ref, Money amount, List<Returned> lines) {

    /**
     * Pieces of an article that came back.
     *
     * @param quantity at least 1
     */
    public record Returned(String sku, int quantity) {}

    public RefundOrder {
        lines = List.copyOf(lines);
    }

    /** Of which nobody tells more than the amount. */
    public RefundOrder(String ref, Money amount) {
        this(ref, amount, List.of());
    }
}
