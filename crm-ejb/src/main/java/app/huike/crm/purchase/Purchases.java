package app.huike.crm.purchase;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;

/** The door of the purchases. */
@Stateless
public class Purchases {

    /** What {@link #accept} did. */
    public record Accepted(PurchaseView purchase, boolean created) {}

    /**
     * Accepts a purchase once. The same ref with the same content is answered with the stored one; refusals {@code PURCHASE_DIFFERS} (other
     * content), {@code LINES_DIFFER}, {@code FIELD_INVALID}, {@code CUSTOMER_ERASED}.
     */
    public Accepted accept(PurchaseOrder order, Mode mode) {
        throw new UnsupportedOperationException();
    }

    /** Gives money back, once for each refund ref of a purchase; refusals {@code PURCHASE_UNKNOWN}, {@code REFUND_EXCEEDS}. */
    public RefundView refund(String purchaseRef, String refundRef, Money amount) {
        throw new UnsupportedOperationException();
    }

    /** One purchase; refusal {@code PURCHASE_UNKNOWN}. */
    public PurchaseView get(String ref) {
        throw new UnsupportedOperationException();
    }

    /** A customer's purchases, newest first. */
    public Page<PurchaseView> of(UUID customerId, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** What many customers have bought; who bought nothing is not in the map. One query, for lists. */
    public Map<UUID, Bought> bought(List<UUID> customerIds) {
        throw new UnsupportedOperationException();
    }
}
