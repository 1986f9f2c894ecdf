package app.huike.crm.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The one database, as {@code java:app/jdbc/crm} in both packagings, which {@link Migrations} defines. No session bean: every statement passes
 * here, and the way through the EJB container, with a transaction where there is none, would be dearer than the statement.
 */
@ApplicationScoped
public class CrmDatabase {

    public static final String NAME = "java:app/jdbc/crm";

    @Resource(lookup = NAME)
    private DataSource source;

    /** The container's data source: connections join the transaction at hand. */
    public DataSource source() {
        return source;
    }

    /** A statement with named parameters, in the transaction at hand; for stores. */
    public Sql sql(String text) {
        return new Sql(source, text);
    }

    /** Whether the database answers now. */
    public boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    /**
     * Whether its disk takes what is written now. A few hundred kilobytes are spilled to a temporary file, which leaves nothing behind: a row more may well find room in a page that is there
     * already, when the disk has been full for long.
     */
    public boolean takesWrites() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set work_mem = '64kB'");
            try {
                return statement.execute("select count(*) from generate_series(1, 20000)");
            } finally {
                statement.execute("reset work_mem");
            }
        } catch (SQLException full) {
            return false;
        }
    }

    /** How far this node's clock is from the database's; empty where the database does not say. */
    public Optional<ClockSkew> clockSkew() {
        try {
            return ClockSkew.measured(source);
        } catch (DatabaseFailure unreachable) {
            return Optional.empty();
        }
    }

    /** Product and version of the database, such as {@code PostgreSQL 17.6}; why it does not say, where it does not. */
    public String product() {
        try (Connection connection = source.getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        } catch (SQLException unreachable) {
            return unreachable.getMessage();
        }
    }
}
