package app.huike.crm.customer;

import java.util.UUID;

/** A customer was erased; every room forgets what it holds of the person, in this transaction. */
public record CustomerErased(UUID customerId) {}
