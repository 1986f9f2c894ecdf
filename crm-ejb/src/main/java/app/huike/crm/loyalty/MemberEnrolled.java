package app.huike.crm.loyalty;

import java.time.Instant;
import java.util.UUID;

/** A customer became a member, or one again; in its transaction. */
public record MemberEnrolled(UUID customerId, String source, Instant at) {}
