package app.huike.crm.messaging;

import java.util.UUID;

/** Which messages; null fields do not narrow. */
public record MessageQuery(UUID customerId, MessageState state) {}
