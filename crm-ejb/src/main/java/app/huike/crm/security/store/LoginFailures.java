package app.huike.crm.security.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Failures in a row, by name and by address. Each attempt counts as a failure from its beginning, so that a thousand at once do not all see
 * none; a success takes it back. Fifteen quiet minutes forget them. The database's clock holds here: moving the demo's must not.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginFailures {

    private static final String COUNT =
            """
            insert into login_failure as f (name, failures, last_at) values (:key, 1, clock_timestamp())
            on conflict (name) do update set
              failures = case when f.last_at < clock_timestamp() - interval '15 minutes' then 1
                              else least(f.failures + 1, 1000000) end,
              last_at = clock_timestamp()
            returning failures
            """;

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    /** Counts an attempt and answers how many failures there were before it. */
    public int count(String key) {
        Object counted = database.createNativeQuery(COUNT, Integer.class)
                .setParameter("key", key)
                .getSingleResult();
        return (Integer) counted - 1;
    }

    /** The name proved right: its failures are forgotten. */
    public void forget(String key) {
        database.createNativeQuery("delete from login_failure where name = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** The attempt from there was none after all; earlier ones stay, or one good account would wash away guesses at others. */
    public void takeBack(String key) {
        database.createNativeQuery("update login_failure set failures = greatest(failures - 1, 0) where name = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Drops what is long forgotten. */
    public int clean() {
        return database.createNativeQuery(
                        "delete from login_failure where last_at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }
}
