package app.huike.lifecycle.welcome;

import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.CrmDatabase;
import app.huike.lifecycle.store.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What happens once per customer for good, kept so in the schema. */
@ApplicationScoped
class OncePerCustomer {

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource database;

    @Inject
    private BusinessClock clock;

    /** Takes the one chance, in the transaction at hand; false where it was taken before. */
    boolean take(String processKey, UUID customerId, UUID cause) {
        return new Statements(database)
                        .change(
                                "insert into once_per_customer (process_key, customer_id, cause, started_at) values (?, ?, ?, ?)"
                                        + " on conflict do nothing",
                                processKey,
                                customerId,
                                cause,
                                clock.instant())
                == 1;
    }

    /** What the one chance was taken for; empty where it was not. */
    Optional<UUID> cause(String processKey, UUID customerId) {
        return new Statements(database)
                .first(
                        "select cause from once_per_customer where process_key = ? and customer_id = ?",
                        row -> row.getObject(1, UUID.class),
                        processKey,
                        customerId);
    }
}
