package app.huike.crm.messaging.store;

import app.huike.crm.messaging.domain.DatabaseIdentity;
import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The cluster's identity, made by initdb, and the database's number in it. */
@Dependent
class SqlDatabaseIdentity implements DatabaseIdentity {

    @Inject
    private CrmDatabase database;

    @Override
    public String text() {
        return database.sql("select (select system_identifier from pg_control_system()) || '/' || oid as identity"
                        + " from pg_database where datname = current_database()")
                .list(row -> row.text("identity"))
                .get(0);
    }
}
