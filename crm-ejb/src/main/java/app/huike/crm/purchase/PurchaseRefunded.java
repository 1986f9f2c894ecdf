package app.huike.crm.purchase;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Money was given back; in its transaction.
 *
 * @param full whether nothing of the purchase is left paid
 */
public record PurchaseRefunded(
        UUID customerId, UUID purchaseId, String purchaseRef, Money amount, boolean full, Instant at) {}
