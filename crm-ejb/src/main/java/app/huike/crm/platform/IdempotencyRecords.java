package app.huike.crm.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;

/** The table of idempotency keys. Their age goes by the database's clock. */
@Stateless
public class IdempotencyRecords {

    /** After that long a request that never said how it ended is taken for one whose node died. */
    private static final String GIVEN_UP = "k.status is null and k.created_at < clock_timestamp() - interval '1 hour'";

    private static final String TOO_OLD = "k.created_at < clock_timestamp() - interval '30 days'";

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    /** A key that is taken; no answer while its request is underway. */
    public record Row(String hash, Optional<Idempotency.Answer> answer) {}

    /** Takes the key; false where it is taken. Waits for a transaction that is just taking it. */
    public boolean add(String owner, String key, String hash) {
        return database.createNativeQuery(
                                "insert into idempotency_key as k (owner, key, request_hash) values (:owner, :key, :hash)"
                                        + " on conflict (owner, key) do update set request_hash = excluded.request_hash,"
                                        + " status = null, location = null, body = null, created_at = clock_timestamp()"
                                        + " where (" + GIVEN_UP + ") or " + TOO_OLD)
                        .setParameter("owner", owner)
                        .setParameter("key", key)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean addNow(String owner, String key, String hash) {
        return add(owner, key, hash);
    }

    public Optional<Row> find(String owner, String key) {
        List<?> rows = database.createNativeQuery(
                        "select request_hash, status, location, body from idempotency_key where owner = :owner and key = :key",
                        Tuple.class)
                .setParameter("owner", owner)
                .setParameter("key", key)
                .getResultList();
        return rows.stream().map(row -> row((Tuple) row)).findFirst();
    }

    public void answer(String owner, String key, Idempotency.Answer answer) {
        database.createNativeQuery("update idempotency_key set status = :status, location = cast(:location as text),"
                        + " body = cast(:body as text) where owner = :owner and key = :key")
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .setParameter("owner", owner)
                .setParameter("key", key)
                .executeUpdate();
    }

    public void remove(String owner, String key) {
        database.createNativeQuery("delete from idempotency_key where owner = :owner and key = :key and status is null")
                .setParameter("owner", owner)
                .setParameter("key", key)
                .executeUpdate();
    }

    public void clean() {
        database.createNativeQuery("delete from idempotency_key as k where " + TOO_OLD)
                .executeUpdate();
    }

    private static Row row(Tuple row) {
        Integer status = row.get(1, Integer.class);
        return new Row(
                row.get(0, String.class),
                Optional.ofNullable(status)
                        .map(known ->
                                new Idempotency.Answer(known, row.get(2, String.class), row.get(3, String.class))));
    }
}
