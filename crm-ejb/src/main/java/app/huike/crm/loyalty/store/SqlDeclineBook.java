package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.domain.DeclineBook;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who does not want to be a member, in PostgreSQL. */
@Dependent
class SqlDeclineBook implements DeclineBook {

    private static final String LATER = " on conflict (customer_id) do update set source = excluded.source,"
            + " declined_at = excluded.declined_at where excluded.declined_at >= d.declined_at";

    @Inject
    CrmDatabase database;

    @Override
    public void keep(UUID customerId, String source, Instant at) {
        database.sql("insert into membership_decline as d (customer_id, source, declined_at)"
                        + " values (:customer, :source, :at)" + LATER)
                .set("customer", customerId)
                .set("source", source)
                .set("at", at)
                .update();
    }

    @Override
    public Optional<Instant> lastOf(UUID customerId) {
        return database.sql("select declined_at from membership_decline where customer_id = :customer")
                .set("customer", customerId)
                .one(row -> row.instant("declined_at"));
    }

    @Override
    public void move(UUID from, UUID into) {
        database.sql("insert into membership_decline as d (customer_id, source, declined_at)"
                        + " select :into, source, declined_at from membership_decline where customer_id = :from"
                        + LATER)
                .set("from", from)
                .set("into", into)
                .update();
        forget(from);
    }

    @Override
    public void forget(UUID customerId) {
        database.sql("delete from membership_decline where customer_id = :customer")
                .set("customer", customerId)
                .update();
    }
}
