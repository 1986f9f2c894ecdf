package app.huike.lifecycle.demo;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What only the demo asks of the database as a whole. */
@Dependent
class DemoTables {

    @Inject
    private CrmDatabase database;

    /** Whether nobody has worked with this database yet. */
    boolean untouched() {
        return database.sql(
                        "select 1 where not exists (select 1 from app_user) and not exists (select 1 from customer)")
                .any();
    }
}
