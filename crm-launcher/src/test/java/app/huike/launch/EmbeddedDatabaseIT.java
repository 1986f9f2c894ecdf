package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @Test
    void theDataIsThereAgainAtTheNextStart(@TempDir Path parent) throws Exception {
        Path home = parent.resolve("a data directory");
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(Files.createDirectory(home))) {
            execute(database.access(), "create table kept (word text)", "insert into kept values ('回客')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(query(database.access(), "select word from kept")).isEqualTo("回客");
        }
    }

    @Test
    void whatAKilledRunLeftIsClearedAndNothingCommittedIsLost(@TempDir Path home) throws Exception {
        EmbeddedDatabase killed = EmbeddedDatabase.keptIn(home);
        execute(killed.access(), "create table kept (word text)", "insert into kept values ('committed')");
        killServer(home);

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(query(database.access(), "select word from kept")).isEqualTo("committed");
        }
    }

    @Test
    void aServerThatOutlivedItsLauncherIsStoppedFirst(@TempDir Path home) throws Exception {
        EmbeddedDatabase orphan = EmbeddedDatabase.keptIn(home);
        execute(orphan.access(), "create table kept (word text)", "insert into kept values ('committed')");

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(query(database.access(), "select word from kept")).isEqualTo("committed");
            assertThatThrownBy(() -> query(orphan.access(), "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToSomebodyElseByNowIsNoObstacle(@TempDir Path home) throws Exception {
        EmbeddedDatabase.keptIn(home).close();
        Files.writeString(
                home.resolve("postgres/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedDatabase database = EmbeddedDatabase.keptIn(home)) {
            assertThat(query(database.access(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theApplicationIsNoSuperuserAndNobodyComesInWithoutThePassword() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.throwaway()) {
            DatabaseAccess access = database.access();
            assertThat(query(access, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(query(access, "select current_setting('server_encoding')"))
                    .isEqualTo("UTF8");
            assertThat(query(access, "select lower('ÄÖ')")).isEqualTo("äö");
            assertThatThrownBy(() -> query(new DatabaseAccess(access.url(), "postgres", "postgres"), "select 1"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(NamedDatabase.probe(access)).startsWith("17.");
            assertThat(NamedDatabase.hasAdministrator(access)).isFalse();
        }
    }

    @Test
    void anUnreachableDatabaseAWrongPasswordAndAMissingDatabaseAreToldApart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.throwaway()) {
            DatabaseAccess access = database.access();
            assertRefused(
                    new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + FreePort.find() + "/crm", "crm", ""),
                    "Cannot reach");
            assertRefused(new DatabaseAccess(access.url(), "crm", "wrong"), "does not let user 'crm' in");
            assertRefused(new DatabaseAccess(access.url() + "x", access.user(), access.password()), "create it first");
        }
    }

    @Test
    void aThrowAwayDatabaseLeavesNoFile() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.throwaway();
        Path home = database.log().getParent();
        assertThat(home).exists();

        database.close();

        assertThat(home).doesNotExist();
    }

    @Test
    void aDirectoryIsHeldByOneRunAtATime(@TempDir Path home) throws Exception {
        try (DataDirectory first = DataDirectory.hold(home)) {
            assertThat(first.path()).isEqualTo(home);
            assertThatThrownBy(() -> DataDirectory.hold(home))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already runs");
        }
        DataDirectory.hold(home).close();
    }

    private static void assertRefused(DatabaseAccess access, String reason) {
        assertThatThrownBy(() -> NamedDatabase.probe(access))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason)
                .message()
                .hasLineCount(1);
    }

    private static void killServer(Path home) throws Exception {
        Path pidFile = home.resolve("postgres/postmaster.pid");
        try (Stream<String> lines = Files.lines(pidFile)) {
            ProcessHandle server = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow()))
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().get();
        }
        assertThat(pidFile).exists();
    }

    private static void execute(DatabaseAccess access, String... statements) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = access.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
