package app.huike.crm.messaging;

import java.util.UUID;

/** Somebody wrote a note about a contact with a customer. */
public record ContactNoted(UUID customerId) {}
