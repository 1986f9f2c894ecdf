package app.huike.crm.security.store;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The audit's table: only ever added to. */
@Stateless
public class AuditStore {

    @PersistenceContext(unitName = "crm")
    private EntityManager database;

    /** A row; {@code detail} is JSON. */
    public record Row(
            UUID id, Instant at, String actor, String actorKind, String action, String subject, String detail) {}

    public void add(Row row) {
        database.createNativeQuery(
                        """
                        insert into audit_entry (id, at, actor, actor_kind, action, subject, detail)
                        values (:id, :at, :actor, :kind, :action, cast(:subject as text), cast(:detail as jsonb))
                        """)
                .setParameter("id", row.id())
                .setParameter("at", row.at())
                .setParameter("actor", row.actor())
                .setParameter("kind", row.actorKind())
                .setParameter("action", row.action())
                .setParameter("subject", row.subject())
                .setParameter("detail", row.detail())
                .executeUpdate();
    }

    /** Newest first; {@code before} is the id of the last row of the page before, null for the first page. */
    public List<Row> list(UUID before, int limit) {
        List<?> tuples = database.createNativeQuery(
                        """
                        select id, at, actor, actor_kind, action, subject, cast(detail as text) from audit_entry
                        where cast(:before as uuid) is null
                           or (at, id) < (select b.at, b.id from audit_entry b where b.id = cast(:before as uuid))
                        order by at desc, id desc limit :limit
                        """,
                        Tuple.class)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList();
        return tuples.stream().map(tuple -> row((Tuple) tuple)).toList();
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get(0, UUID.class),
                row.get(1, Instant.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class));
    }
}
