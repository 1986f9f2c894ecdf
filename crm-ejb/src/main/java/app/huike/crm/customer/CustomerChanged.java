package app.huike.crm.customer;

import java.util.UUID;

/** Something of a customer was told anew: name, language, addresses, owner. */
public record CustomerChanged(UUID customerId) {}
