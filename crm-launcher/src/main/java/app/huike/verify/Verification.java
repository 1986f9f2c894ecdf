package app.huike.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Asks a database for whoever breaks an invariant. */
public final class Verification {

    private static final int SHOWN = 10;
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;

    private Verification(Connection connection) {
        this.connection = connection;
    }

    /**
     * Asks for one invariant after the other, within the transaction that the connection is in.
     *
     * @param each is told as soon as an answer is there
     * @throws SQLException if a query cannot be asked: the database is another one, or of another release
     */
    public static List<Finding> of(Connection connection, Consumer<Finding> each) throws SQLException {
        Verification verification = new Verification(connection);
        List<Finding> findings = new ArrayList<>();
        for (Invariant invariant : Invariant.all()) {
            Finding finding = verification.ask(invariant);
            each.accept(finding);
            findings.add(finding);
        }
        return findings;
    }

    private Finding ask(Invariant invariant) throws SQLException {
        long begun = System.nanoTime();
        List<String> first = new ArrayList<>();
        long broken = 0;
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(invariant.query())) {
                while (rows.next()) {
                    if (broken++ < SHOWN) {
                        first.add(rows.getString("what"));
                    }
                }
            }
        }
        return new Finding(invariant, broken, first, Duration.ofNanos(System.nanoTime() - begun));
    }
}
