package app.huike.crm.customer;

import java.time.Instant;

/**
 * A customer of whom nobody has looked for long whether what is known is right.
 *
 * @param owner login
 * @param since when somebody did last, or when the customer was made
 */
public record StaleRecord(String ref, String name, String owner, Instant since) {}
