package app.huike.crm.purchase;

import app.huike.crm.customer.Withdrawal;
import java.time.Instant;
import java.util.List;

/**
 * An event of a customer as the shop tells it.
 *
 * @param ref the shop's id of it; null where it has none, and then told twice is stored twice
 * @param purchaseRef for {@code DELIVERED} and {@code RETURNED}, otherwise null
 * @param lines the pieces that came back, for {@code RETURNED}; otherwise empty
 * @param withdraw what {@code OPTED_OUT} means, null for no marketing; otherwise null
 */
public record CustomerEventOrder(
        String ref,
        CustomerEventKind kind,
        Instant at,
        String purchaseRef,
        List<RefundOrder.Returned> lines,
        Withdrawal withdraw) {

    public CustomerEventOrder {
        lines = List.copyOf(lines);
    }
}
