package app.huike.crm.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
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
 * history table of their own; Flyway's lock makes it safe for several nodes to start at once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Migrations {

    /** The rooms of this module with tables, in the order in which they refer to each other. */
    private static final List<String> ROOMS = List.of(
            "platform",
            "security",
            "customer",
            "journey",
            "purchase",
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
