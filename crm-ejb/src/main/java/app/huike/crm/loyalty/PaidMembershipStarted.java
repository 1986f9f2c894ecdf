package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/**
 * A paid membership was bought or renewed; in its transaction. A process reminds before the end.
 *
 * @param endsAt the first moment at which it is over
 */
public record PaidMembershipStarted(UUID customerId, UUID paidMembershipId, Instant startsAt, Instant endsAt) {}
