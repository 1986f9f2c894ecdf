package app.huike.crm.customer;

import java.util.UUID;

/** Somebody found that what is known of a customer is right; in that transaction. */
public record RecordVerified(UUID customerId) {}
