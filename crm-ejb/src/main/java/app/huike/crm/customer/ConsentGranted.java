package app.huike.crm.customer;

import java.util.UUID;

/** A customer allows to be contacted for that purpose on that channel; in the transaction that recorded it. */
public record ConsentGranted(UUID customerId, Purpose purpose, Channel channel) {}
