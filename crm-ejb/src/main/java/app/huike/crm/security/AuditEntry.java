package app.huike.crm.security;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that somebody did.
 *
 * @param actor login, or a name for what is no user
 * @param action upper-case key, such as {@code USER_CREATED}
 * @param subject what it was done to, such as a login or a ref; null where there is nothing
 * @param detail values by name; no secret, no personal data of customers
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        Actor.Kind actorKind,
        String action,
        String subject,
        Map<String, String> detail) {}
