package app.huike.crm.security.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The keys' table: hashes only. Ends and uses go by the database's clock. */
@Stateless
public class KeyStore {

    private static final String COLUMNS =
            """
            select k.id, k.user_id, k.name, u.login, k.scopes, k.created_at, k.expires_at, k.revoked_at, k.last_used_at
            from api_key k join app_user u on u.id = k.user_id
            """;

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    /** A row of the table with its user's login; {@code scopes} separated by blanks, null for none. */
    public record Row(
            UUID id,
            UUID userId,
            String name,
            String login,
            String scopes,
            Instant createdAt,
            Instant expiresAt,
            Instant revokedAt,
            Instant lastUsedAt) {

        private static Row of(Tuple row) {
            return new Row(
                    row.get(0, UUID.class),
                    row.get(1, UUID.class),
                    row.get(2, String.class),
                    row.get(3, String.class),
                    row.get(4, String.class),
                    row.get(5, Instant.class),
                    row.get(6, Instant.class),
                    row.get(7, Instant.class),
                    row.get(8, Instant.class));
        }
    }

    /** Adds a key; answers false where one with that hash is there already. */
    public boolean add(Row key, String hash) {
        return database.createNativeQuery(
                                """
                                insert into api_key (id, user_id, name, key_hash, scopes, created_at, expires_at)
                                values (:id, :user, :name, :hash, cast(:scopes as text), :created, cast(:expires as timestamptz)) on conflict (key_hash) do nothing
                                """)
                        .setParameter("id", key.id())
                        .setParameter("user", key.userId())
                        .setParameter("name", key.name())
                        .setParameter("hash", hash)
                        .setParameter("scopes", key.scopes())
                        .setParameter("created", key.createdAt())
                        .setParameter("expires", key.expiresAt())
                        .executeUpdate()
                == 1;
    }

    /** The working key with that hash. */
    public Optional<Row> working(String hash) {
        return rows(database.createNativeQuery(
                                COLUMNS
                                        + """
                                        where k.key_hash = :hash and k.revoked_at is null and u.active
                                          and (k.expires_at is null or k.expires_at > clock_timestamp())
                                        """,
                                Tuple.class)
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                .findFirst();
    }

    public Optional<Row> byHash(String hash) {
        return rows(database.createNativeQuery(COLUMNS + "where k.key_hash = :hash", Tuple.class)
                        .setParameter("hash", hash)
                        .getResultList())
                .stream()
                .findFirst();
    }

    public Optional<Row> find(UUID id) {
        return rows(database.createNativeQuery(COLUMNS + "where k.id = :id", Tuple.class)
                        .setParameter("id", id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** All, newest first. */
    public List<Row> all() {
        return rows(database.createNativeQuery(COLUMNS + "order by k.created_at desc, k.id desc", Tuple.class)
                .getResultList());
    }

    /** Notes the use, at most once a minute: a write for each call would be a row that everybody waits for. */
    public void used(UUID id) {
        database.createNativeQuery(
                        """
                        update api_key set last_used_at = clock_timestamp()
                        where id = :id and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')
                        """)
                .setParameter("id", id)
                .executeUpdate();
    }

    public void revoke(UUID id, Instant at) {
        database.createNativeQuery("update api_key set revoked_at = coalesce(revoked_at, :at) where id = :id")
                .setParameter("id", id)
                .setParameter("at", at)
                .executeUpdate();
    }

    private static List<Row> rows(List<?> tuples) {
        return tuples.stream().map(tuple -> Row.of((Tuple) tuple)).toList();
    }
}
