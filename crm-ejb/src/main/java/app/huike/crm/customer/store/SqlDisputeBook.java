package app.huike.crm.customer.store;

import app.huike.crm.customer.OwnerDispute;
import app.huike.crm.customer.domain.DisputeBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Disputes in PostgreSQL: one open about a customer at most. */
@Dependent
class SqlDisputeBook implements DisputeBook {

    private static final String OPEN =
            "select d.id, d.customer_id, c.ref, coalesce(nullif(trim(c.name), ''), c.ref) as name,"
                    + " p.login as claimed_by, o.login as owner, d.reason, d.claimed_at from owner_dispute d"
                    + " join customer c on c.id = d.customer_id join app_user p on p.id = d.claimed_by"
                    + " join app_user o on o.id = d.owner_id where d.state = 'OPEN'";

    @Inject
    CrmDatabase database;

    @Override
    public boolean add(UUID id, UUID customerId, UUID claimedBy, UUID owner, String reason, Instant at) {
        return database.sql(
                                "insert into owner_dispute (id, customer_id, claimed_by, owner_id, reason, state, claimed_at)"
                                        + " values (:id, :customer, :claimedBy, :owner, :reason, 'OPEN', :at)"
                                        + " on conflict (customer_id) where state = 'OPEN' do nothing")
                        .set("id", id)
                        .set("customer", customerId)
                        .set("claimedBy", claimedBy)
                        .set("owner", owner)
                        .set("reason", reason)
                        .set("at", at)
                        .update()
                == 1;
    }

    @Override
    public Optional<OwnerDispute> open(UUID id) {
        return database.sql(OPEN + " and d.id = :id").set("id", id).one(SqlDisputeBook::dispute);
    }

    @Override
    public List<OwnerDispute> open() {
        return database.sql(OPEN + " order by d.claimed_at, d.id").list(SqlDisputeBook::dispute);
    }

    private static OwnerDispute dispute(Row row) throws SQLException {
        return new OwnerDispute(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("ref"),
                row.text("name"),
                row.text("claimed_by"),
                row.text("owner"),
                row.text("reason"),
                row.instant("claimed_at"));
    }

    @Override
    public boolean end(UUID id, String state, String by, Instant at) {
        return database.sql("update owner_dispute set state = :state, decided_by = :by, decided_at = :at"
                                + " where id = :id and state = 'OPEN'")
                        .set("state", state)
                        .set("by", by)
                        .set("at", at)
                        .set("id", id)
                        .update()
                == 1;
    }

    @Override
    public Optional<UUID> endOf(UUID customerId, String by, Instant at) {
        return database.sql("update owner_dispute set state = 'LAPSED', decided_by = :by, decided_at = :at"
                        + " where customer_id = :customer and state = 'OPEN' returning id")
                .set("by", by)
                .set("at", at)
                .set("customer", customerId)
                .one(row -> row.uuid("id"));
    }
}
