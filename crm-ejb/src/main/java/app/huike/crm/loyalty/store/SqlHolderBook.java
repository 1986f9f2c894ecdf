package app.huike.crm.loyalty.store;

import app.huike.crm.loyalty.domain.HolderBook;
import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.security.CustomerRows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Customers by ref, from the view that the room of the customers offers. */
@Dependent
class SqlHolderBook implements HolderBook {

    @Inject
    CrmDatabase database;

    @Override
    public Optional<Holder> find(String ref, CustomerRows rows) {
        return database.sql(
                        "select c.id, c.erased_at is not null as erased from customer_card c where c.id = customer_called(:ref) and "
                                + CustomerRows.sql("c"))
                .set("ref", ref)
                .set("rowsAll", rows.all())
                .set("rowsOwner", rows.owner())
                .set("rowsTeam", rows.team())
                .one(row -> new Holder(row.uuid("id"), row.flag("erased")));
    }
}
