package app.huike.lifecycle.task;

import app.huike.crm.platform.CrmDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Holds one running process for the rest of the transaction, so that what a person or the business does to it and what a job of the
 * engine does at the same instant come one after the other.
 *
 * <p>The engine guards its rows by version only: without the lock, a redemption that meets a timer's job would be rolled back for
 * nothing the customer did. With it, the redemption wins or waits, and the job finds its version gone and is run again. The order
 * is the same for all: first the open tasks' rows, which a job writes as it goes, then the engine's, which it writes at its end.
 * The latter are not waited for while something is held (a job that ends might wait for that): taken at once or tried again.
 */
@ApplicationScoped
public class JourneyLock {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 25;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** The jobs as well: a timer that a node acquires between its being read and deleted would be another version. */
    private static final List<String> ENGINES_ROWS = List.of(
            "select id_ from act_ru_execution where proc_inst_id_ = ? order by id_ for update nowait",
            "select id_ from act_ru_job where process_instance_id_ = ? order by id_ for update nowait");

    @Inject
    private CrmDatabase database;

    /** Returns when it is held; what is read of it afterwards is as the last one left it. */
    public void hold(String processInstanceId) {
        database.sql("select id from lifecycle_task where instance_id = :instance and state in ('OPEN', 'CLAIMED')"
                        + " order by id for update")
                .set("instance", processInstanceId)
                .list(row -> row.text("id"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!taken(processInstanceId)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The process " + processInstanceId + " is busy");
            }
            pause();
        }
    }

    private boolean taken(String processInstanceId) {
        try (Connection connection = database.source().getConnection();
                Statement savepoint = connection.createStatement()) {
            savepoint.execute("savepoint journey_lock");
            try {
                for (String rows : ENGINES_ROWS) {
                    take(connection, rows, processInstanceId);
                }
                savepoint.execute("release savepoint journey_lock");
                return true;
            } catch (SQLException busy) {
                if (!LOCK_NOT_AVAILABLE.equals(busy.getSQLState())) {
                    throw busy;
                }
                savepoint.execute("rollback to savepoint journey_lock");
                return false;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Cannot hold the process " + processInstanceId, failure);
        }
    }

    private static void take(Connection connection, String rows, String processInstanceId) throws SQLException {
        try (var statement = connection.prepareStatement(rows)) {
            statement.setString(1, processInstanceId);
            statement.execute();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a process", stop);
        }
    }
}
