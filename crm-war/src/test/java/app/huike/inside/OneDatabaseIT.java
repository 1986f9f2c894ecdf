package app.huike.inside;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.platform.CrmDatabase;
import app.huike.crm.platform.Migrations;
import app.huike.testing.InContainer;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class OneDatabaseIT extends InContainer {
    @Inject
    private CrmDatabase database;

    @Inject
    private Migrations migrations;

    @Test
    void theContainersDataSourceIsThePostgresqlThatWasNamedAndItIsMigrated() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select current_setting('server_version_num')::int, current_user")) {
            row.next();
            assertThat(row.getInt(1)).isGreaterThanOrEqualTo(160_000);
            assertThat(row.getString(2)).isEqualTo("crm");
        }
        assertThat(database.answers()).isTrue();
        assertThat(migrations.done()).isTrue();
    }
}
