package app.huike.lifecycle.welcome;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.arbitration.OnceForGood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What happens once per customer for good, kept so in the schema. */
@ApplicationScoped
class OncePerCustomer implements OnceForGood {

    @Inject
    private CrmDatabase database;

    @Inject
    private BusinessClock clock;

    /** Takes the one chance, in the transaction at hand; false where it was taken before. */
    boolean take(String processKey, UUID customerId, UUID cause) {
        return database.sql("insert into once_per_customer (process_key, customer_id, cause, started_at)"
                                + " values (:process, :customer, :cause, :at) on conflict do nothing")
                        .set("process", processKey)
                        .set("customer", customerId)
                        .set("cause", cause)
                        .set("at", clock.instant())
                        .update()
                == 1;
    }

    @Override
    public boolean had(String processKey, UUID customerId) {
        return cause(processKey, customerId).isPresent();
    }

    /** The chance that one customer had is another's, unless that one had it himself. */
    void move(UUID from, UUID into) {
        database.sql("update once_per_customer f set customer_id = :into where f.customer_id = :from and not exists"
                        + " (select 1 from once_per_customer t where t.customer_id = :into"
                        + " and t.process_key = f.process_key)")
                .set("from", from)
                .set("into", into)
                .update();
    }

    /** What the one chance was taken for; empty where it was not. */
    Optional<UUID> cause(String processKey, UUID customerId) {
        return database.sql(
                        "select cause from once_per_customer where process_key = :process and customer_id = :customer")
                .set("process", processKey)
                .set("customer", customerId)
                .one(row -> row.uuid("cause"));
    }
}
