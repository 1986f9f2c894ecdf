package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer has more or less to spend than before, whyever; in the transaction that changed it.
 *
 * @param change how much more; below zero for less
 * @param balance what it is now
 */
public record BalanceChanged(UUID customerId, LoyaltyCurrency currency, long change, long balance, Instant at) {}
