package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/** A customer is no longer a member; in its transaction. */
public record MemberLeft(UUID customerId, Instant at) {}
