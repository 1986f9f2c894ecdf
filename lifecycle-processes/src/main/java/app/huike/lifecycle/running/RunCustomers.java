package app.huike.lifecycle.running;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Whom a run is about. */
@ApplicationScoped
class RunCustomers {

    @Inject
    private CrmDatabase database;

    /** What is about a purchase or a case has no log of its own. */
    Optional<UUID> of(String run) {
        return database.sql(
                        "select c.id from act_ru_execution r join customer_card c on c.id = case when r.business_key_ ~ "
                                + "'^[0-9a-f]{8}-[0-9a-f-]{27}$' then cast(r.business_key_ as uuid) end where r.id_ = :run")
                .set("run", run)
                .one(row -> row.uuid("id"));
    }
}
