package app.huike.crm.customer;

import java.util.UUID;

/** Contact points or consents of a customer came or changed; whoever waits for them may look again. */
public record ContactDataChanged(UUID customerId) {}
