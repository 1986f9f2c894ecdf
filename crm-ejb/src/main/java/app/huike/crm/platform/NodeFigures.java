package app.huike.crm.platform;

import static app.huike.crm.platform.OperatingFigure.seconds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How this node and its way to the database are. */
@ApplicationScoped
class NodeFigures implements OperatingFigures {

    @Inject
    private CrmDatabase database;

    @Override
    public List<OperatingFigure> figures() {
        return List.of(
                seconds(
                        "node_clock_skew",
                        "how far this node's clock is from the database's, either way; beyond 5 the node is not ready",
                        () -> database.clockSkew().orElseThrow().ahead().abs().toSeconds()),
                new OperatingFigure(
                        "node_connection_wait",
                        "milliseconds",
                        "how long it just took to get a connection from the pool",
                        this::waitForAConnection));
    }

    private long waitForAConnection() {
        try {
            long begun = System.nanoTime();
            Connection connection = database.source().getConnection();
            long took = System.nanoTime() - begun;
            connection.close();
            return TimeUnit.NANOSECONDS.toMillis(took);
        } catch (SQLException none) {
            throw new DatabaseFailure(none);
        }
    }
}
