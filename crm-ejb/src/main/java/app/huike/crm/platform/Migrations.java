package app.huike.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema of every room up to date before anything else runs. Each room's scripts lie in {@code db/migration/<room>} and have a
 * history table of their own; Flyway's lock makes it safe for several nodes to start at once. It defines the data source, since it needs it
 * first; where the database is comes from the settings {@code huike.database.url}, {@code huike.database.user} and
 * {@code huike.database.password}.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@DataSourceDefinition(
        name = CrmDatabase.NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=huike.database.url}",
        user = "${MPCONFIG=huike.database.user}",
        password = "${MPCONFIG=huike.database.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            "prepareThreshold=2",
            "preparedStatementCacheQueries=1024",
            "preparedStatementCacheSizeMiB=16",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
public class Migrations {

    /** The rooms of this module with tables, in the order in which they refer to each other. */
    private static final List<String> ROOMS = List.of(
            "platform",
            "security",
            "customer",
            "journey",
            "purchase",
            "risk",
            "service",
            "loyalty",
            "offer",
            "messaging",
            "care",
            "exchange");

    @Resource(lookup = CrmDatabase.NAME)
    private DataSource source;

    @Inject
    private BusinessClock clock;

    private volatile boolean done;

    @PostConstruct
    void migrateAll() {
        ROOMS.forEach(this::migrate);
        clock.follow(source);
        done = true;
    }

    /** Returns once the schema of this module is up to date; a start-up bean of another module calls it before its own work. */
    public void ensureDone() {
        if (!done) {
            throw new IllegalStateException("the database is not migrated");
        }
    }

    /** Whether the schema is up to date. */
    public boolean done() {
        return done;
    }

    /** Migrates one room; scripts in {@code db/migration/<room>}, history in {@code schema_history_<room>}. */
    public void migrate(String room) {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration/" + room)
                .table("schema_history_" + room)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
