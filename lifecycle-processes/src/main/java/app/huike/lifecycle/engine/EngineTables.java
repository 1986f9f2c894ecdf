package app.huike.lifecycle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;

/** The engine's own tables, made by the engine's own scripts, and the start-up lock that lets several nodes start at once. */
final class EngineTables {

    private static final long ONE_START_AT_A_TIME = 0x656e67696e65L;
    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS = List.of("engine", "history", "decision.engine", "decision.history");

    private final DataSource database;

    EngineTables(DataSource database) {
        this.database = database;
    }

    /** A start-up of several steps that only one node of the cluster does at a time. */
    interface StartUp {
        void run() throws SQLException;
    }

    /** Runs this while no other node starts; waits for another one that does. */
    void whileNoOtherNodeStarts(StartUp startUp) {
        try (Connection lock = database.getConnection()) {
            call(lock, "select pg_advisory_lock(?)");
            try {
                startUp.run();
            } finally {
                call(lock, "select pg_advisory_unlock(?)");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The engine's database cannot be prepared: " + failure.getMessage(), failure);
        }
    }

    private static void call(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(function)) {
            statement.setLong(1, ONE_START_AT_A_TIME);
            statement.execute();
        }
    }

    /** Creates the tables in an empty database, all or none. */
    void createIfMissing() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (present(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String part : PARTS) {
                    statement.execute(script(part));
                }
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean present(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('act_ge_property') is not null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String script(String part) {
        String name = SCRIPTS + part + ".sql";
        try (InputStream script = ProcessEngine.class.getClassLoader().getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("The engine has no script " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + name, unreadable);
        }
    }
}
