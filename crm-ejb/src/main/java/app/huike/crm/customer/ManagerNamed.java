package app.huike.crm.customer;

import java.util.UUID;

/**
 * A customer of the whole team's has an account manager now; in the transaction that named one.
 *
 * @param manager the name of the one
 */
public record ManagerNamed(UUID customerId, String manager) {}
