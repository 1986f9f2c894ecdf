package app.huike.crm.purchase;

import java.util.UUID;

/**
 * History came in that proves that the purchase which {@link FirstPurchaseMade} told of was not the customer's first; in the transaction
 * that stored it. Told once.
 */
public record EarlierPurchaseFound(UUID customerId) {}
