package app.huike.crm.care;

import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;

/**
 * Somebody wants to give more than he may alone: another person has to decide. In the transaction of the request, of a case whose customer is known.
 *
 * @param refusedAt when it is refused if nobody has decided
 */
public record GoodwillAsked(
        UUID customerId, UUID goodwillId, Money amount, String askedBy, Instant at, Instant refusedAt) {}
