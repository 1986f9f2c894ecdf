package app.huike.crm.customer;

import java.time.Instant;

/**
 * One change of who looks after a customer.
 *
 * @param by login of whoever did it, or a name for what is no user
 * @param from login of who had it; null for nobody
 * @param to login of who has it since; null for nobody
 * @param note in that one's own words; null where there are none
 */
public record OwnerChange(Instant at, String by, String from, String to, OwnerReason reason, String note) {}
