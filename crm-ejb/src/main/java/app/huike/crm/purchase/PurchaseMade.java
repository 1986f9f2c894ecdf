package app.huike.crm.purchase;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/** A live purchase was stored; in its transaction. Every one, also those that are no first. */
public record PurchaseMade(UUID customerId, UUID purchaseId, String purchaseRef, Instant at, Money total) {}
