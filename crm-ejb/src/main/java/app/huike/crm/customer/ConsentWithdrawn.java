package app.huike.crm.customer;

import java.util.UUID;

/** A customer no longer wants to be contacted for that purpose on that channel; in the transaction that recorded it. */
public record ConsentWithdrawn(UUID customerId, Purpose purpose, Channel channel) {}
