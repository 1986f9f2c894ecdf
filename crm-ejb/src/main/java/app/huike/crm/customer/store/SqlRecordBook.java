package app.huike.crm.customer.store;

import app.huike.crm.customer.StaleRecord;
import app.huike.crm.customer.domain.RecordBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The days of verification in PostgreSQL, read along an index of their own. */
@Dependent
class SqlRecordBook implements RecordBook {

    @Inject
    CrmDatabase database;

    @Override
    public void verified(UUID customerId, String by, Instant at) {
        database.sql("update customer set verified_at = :at, verified_by = :by where id = :id")
                .set("at", at)
                .set("by", by)
                .set("id", customerId)
                .update();
    }

    @Override
    public Optional<Instant> verifiedAt(UUID customerId) {
        return database.sql("select verified_at from customer where id = :id")
                .set("id", customerId)
                .one(row -> row.instant("verified_at"));
    }

    @Override
    public List<StaleRecord> since(Instant moment, int limit) {
        return database.sql("select c.ref, coalesce(nullif(trim(c.name), ''), c.ref) as name, u.login as owner,"
                        + " coalesce(c.verified_at, c.created_at) as since from customer c join app_user u on u.id = c.owner_id"
                        + " where c.owner_id is not null and coalesce(c.verified_at, c.created_at) < :moment"
                        + " order by coalesce(c.verified_at, c.created_at), c.id limit " + limit)
                .set("moment", moment)
                .list(row ->
                        new StaleRecord(row.text("ref"), row.text("name"), row.text("owner"), row.instant("since")));
    }
}
