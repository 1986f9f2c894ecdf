package app.huike.crm.security.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The API keys as they are kept: hashes only. Ends and uses go by the database's clock. */
public interface KeyBook {

    /** A key with its user's login; {@code scopes} separated by blanks, null for none. */
    record Key(
            UUID id,
            UUID userId,
            String name,
            String login,
            String scopes,
            Instant createdAt,
            Instant expiresAt,
            Instant revokedAt,
            Instant lastUsedAt) {}

    /** Adds a key; answers false where one with that hash is there already. */
    boolean add(Key key, String hash);

    /** The working key with that hash. Its use is noted, at most once a minute: a write for each call would be a row that everybody waits for. */
    Optional<Used> use(String hash);

    /** A key that is used, and as whom; {@code scopes} as those of a {@link Key}, roles by their keys. */
    record Used(UUID id, UUID userId, String login, String team, Set<String> roles, String scopes) {}

    Optional<Key> byHash(String hash);

    Optional<Key> find(UUID id);

    /** All, newest first. */
    List<Key> all();

    void revoke(UUID id, Instant at);
}
