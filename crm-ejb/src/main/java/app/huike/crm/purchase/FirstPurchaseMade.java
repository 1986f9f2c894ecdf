package app.huike.crm.purchase;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * A live purchase was stored that is the customer's first ever, of paid goods; in its transaction.
 *
 * @param category of the purchase, or of its dearest line; null where nobody told
 */
public record FirstPurchaseMade(
        UUID customerId, UUID purchaseId, String purchaseRef, Instant at, Money total, String category) {}
