package app.huike.crm.security.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The one link by which the first administrator is made: the newest counts, for an hour of the database's clock. */
@Stateless
public class SetUpLinks {

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    public void replace(String hash) {
        database.createNativeQuery(
                        """
                        insert into setup_link (token_hash, expires_at) values (:hash, clock_timestamp() + interval '1 hour')
                        on conflict (id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    public boolean works(String hash) {
        return !database.createNativeQuery(
                        "select 1 from setup_link where token_hash = :hash and expires_at > clock_timestamp()",
                        Integer.class)
                .setParameter("hash", hash)
                .getResultList()
                .isEmpty();
    }

    /** Takes the link away; answers whether it was there. */
    public boolean use(String hash) {
        return database.createNativeQuery(
                                "delete from setup_link where token_hash = :hash and expires_at > clock_timestamp()")
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }
}
