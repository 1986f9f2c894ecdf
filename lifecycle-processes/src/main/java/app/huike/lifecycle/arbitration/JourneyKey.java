package app.huike.lifecycle.arbitration;

import java.util.UUID;

/** A process, by its key, of a customer. */
public record JourneyKey(String process, UUID customerId) {}
