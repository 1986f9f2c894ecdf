package app.huike.crm.customer;

import java.util.UUID;

/**
 * Somebody else looks after a customer; in the transaction of the change.
 *
 * @param from login; null for nobody
 * @param to login; null for nobody
 */
public record OwnerChanged(UUID customerId, String from, String to, OwnerReason reason) {}
