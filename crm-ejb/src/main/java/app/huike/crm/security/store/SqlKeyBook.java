package app.huike.crm.security.store;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import app.huike.crm.platform.Sql;
import app.huike.crm.security.domain.KeyBook;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys' table. */
@Dependent
class SqlKeyBook implements KeyBook {

    private static final String KEYS =
            "select k.id, k.user_id, k.name, u.login, k.scopes, k.created_at, k.expires_at, k.revoked_at,"
                    + " k.last_used_at from api_key k join app_user u on u.id = k.user_id ";
    private static final String WORKING = "k.key_hash = :hash and k.revoked_at is null and u.active"
            + " and (k.expires_at is null or k.expires_at > clock_timestamp())";

    @Inject
    CrmDatabase database;

    @Override
    public boolean add(Key key, String hash) {
        return database.sql("insert into api_key (id, user_id, name, key_hash, scopes, created_at, expires_at)"
                                + " values (:id, :user, :name, :hash, :scopes, :created, :expires)"
                                + " on conflict (key_hash) do nothing")
                        .set("id", key.id())
                        .set("user", key.userId())
                        .set("name", key.name())
                        .set("hash", hash)
                        .set("scopes", key.scopes())
                        .set("created", key.createdAt())
                        .set("expires", key.expiresAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<Used> use(String hash) {
        // every call of a program comes by here: one statement, not two
        return database.sql("with noted as (update api_key k set last_used_at = clock_timestamp() from app_user u"
                        + " where u.id = k.user_id and " + WORKING
                        + " and (k.last_used_at is null or k.last_used_at < clock_timestamp() - interval '1 minute'))"
                        + " select k.id, k.user_id, k.scopes, u.login, u.team,"
                        + " (select array_agg(r.role) from app_user_role r where r.user_id = u.id) as roles"
                        + " from api_key k join app_user u on u.id = k.user_id where " + WORKING)
                .set("hash", hash)
                .one(row -> new Used(
                        row.uuid("id"),
                        row.uuid("user_id"),
                        row.text("login"),
                        row.text("team"),
                        Set.copyOf(row.texts("roles")),
                        row.text("scopes")));
    }

    @Override
    public Optional<Key> byHash(String hash) {
        return keys("where k.key_hash = :hash").set("hash", hash).one(SqlKeyBook::key);
    }

    @Override
    public Optional<Key> find(UUID id) {
        return keys("where k.id = :id").set("id", id).one(SqlKeyBook::key);
    }

    @Override
    public List<Key> all() {
        return keys("order by k.created_at desc, k.id desc").list(SqlKeyBook::key);
    }

    @Override
    public void revoke(UUID id, Instant at) {
        database.sql("update api_key set revoked_at = coalesce(revoked_at, :at) where id = :id")
                .set("id", id)
                .set("at", at)
                .update();
    }

    private Sql keys(String which) {
        return database.sql(KEYS + which);
    }

    private static Key key(Row row) throws SQLException {
        return new Key(
                row.uuid("id"),
                row.uuid("user_id"),
                row.text("name"),
                row.text("login"),
                row.text("scopes"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("revoked_at"),
                row.instant("last_used_at"));
    }
}
