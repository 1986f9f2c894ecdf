package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/** A customer does not want to be a member; in its transaction. */
public record MembershipDeclined(UUID customerId, String source, Instant at) {}
