package app.huike.crm.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The one database, as {@code java:app/jdbc/crm} in both packagings. Where it is comes from the settings {@code huike.database.url},
 * {@code huike.database.user} and {@code huike.database.password}.
 */
@Stateless
@DataSourceDefinition(
        name = CrmDatabase.NAME,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=huike.database.url}",
        user = "${MPCONFIG=huike.database.user}",
        password = "${MPCONFIG=huike.database.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit"
        })
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
