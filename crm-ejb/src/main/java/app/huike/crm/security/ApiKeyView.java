package app.huike.crm.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A key as a list shows it; the key itself is shown once, when it is made.
 *
 * @param owner login of the user as whom it acts
 * @param scopes what it is narrowed to; empty where it may do all that the user may
 * @param expiresAt by the real clock, whatever the demo's says; null for never
 * @param revokedAt null while it works
 * @param lastUsedAt to the minute; null where it never was
 */
public record ApiKeyView(
        UUID id,
        String name,
        String owner,
        Set<Permission> scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {

    /** A key that was just made: what {@link #secret} says is nowhere else. */
    public record Made(ApiKeyView key, String secret) {

        /** Not the secret: records end up in logs. */
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }
}
