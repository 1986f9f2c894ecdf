package app.huike.crm.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * What people switch while the product runs and every node must see at once: the sending switch, the demo's mark, secrets made at the first
 * start. What IT sets before a start is MicroProfile Config instead.
 */
@Stateless
public class Settings {

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    /** The value, as it stands in the database now. */
    public Optional<String> get(String key) {
        List<?> values = database.createNativeQuery("select value from platform_setting where key = ?1", String.class)
                .setParameter(1, key)
                .getResultList();
        return values.stream().map(String.class::cast).findFirst();
    }

    /** Stores a value; {@code by} is whoever changed it. */
    public void set(String key, String value, String by) {
        database.createNativeQuery("insert into platform_setting (key, value, changed_at, changed_by)"
                        + " values (?1, ?2, clock_timestamp(), ?3)"
                        + " on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at,"
                        + " changed_by = excluded.changed_by")
                .setParameter(1, key)
                .setParameter(2, value)
                .setParameter(3, by)
                .executeUpdate();
    }

    /**
     * Stores a value unless there is one already, and answers the one that holds: two nodes that start at once get the same. In a transaction of
     * its own, so that what is answered cannot be rolled back.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String keepFirst(String key, String value) {
        database.createNativeQuery(
                        "insert into platform_setting (key, value) values (?1, ?2) on conflict (key) do nothing")
                .setParameter(1, key)
                .setParameter(2, value)
                .executeUpdate();
        return get(key).orElse(value);
    }
}
