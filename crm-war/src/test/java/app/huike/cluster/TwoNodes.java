package app.huike.cluster;

import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.PlainBrowser;
import app.huike.launch.Visit;
import app.huike.testing.RunningHuike;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Two nodes on one database, as IT runs them, that began at the same moment on nothing. Whoever calls them takes the other one where one does not answer. */
final class TwoNodes implements AutoCloseable {

    /** A node is back within a minute or two. */
    private static final int TURNS = 1_000;

    private final EmbeddedDatabase database = EmbeddedDatabase.throwaway();
    private final List<RunningHuike> nodes;
    private final List<Visit> programs;

    TwoNodes() {
        CompletableFuture<RunningHuike> one = CompletableFuture.supplyAsync(() -> started("one"));
        CompletableFuture<RunningHuike> two = CompletableFuture.supplyAsync(() -> started("two"));
        nodes = List.of(one.join(), two.join());
        PlainBrowser administrator = new PlainBrowser(nodes.get(0).baseUri());
        administrator.logIn("admin", nodes.get(0).password());
        Visit program = Visit.ofAProgram(nodes.get(0).baseUri(), administrator);
        programs = List.of(program, program.at(nodes.get(1).baseUri()));
    }

    private RunningHuike started(String name) {
        return RunningHuike.installed("node-" + name, database.access(), Map.of("huike.node", name));
    }

    /** A customer buys for the first time; told to that node, or else to the other, until one says that it has taken it. */
    void firstPurchase(String customer, int node) {
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        tell(
                node,
                "PUT",
                "customers/" + customer,
                """
                {"name": "Klara Knoten", "email": "%s@example.com", "consents": [{"purpose": "MARKETING", "channel": "EMAIL",
                 "state": "GRANTED", "source": "checkout", "statedAt": "%s"}]}"""
                        .formatted(customer, at));
        tell(
                node,
                "POST",
                "purchases",
                """
                {"ref": "%s-1", "customerRef": "%s", "at": "%s", "total": {"amount": "60.00", "currency": "USD"}}"""
                        .formatted(customer, customer, at));
    }

    private void tell(int node, String method, String path, String json) {
        for (int turn = node; ; turn++) {
            try {
                programs.get(turn % 2).rest(method, path, json);
                return;
            } catch (AssertionError | RuntimeException away) {
                if (turn > node + TURNS) {
                    throw away;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The node is killed as by a power cut, and comes back. */
    void lose(int node) {
        nodes.get(node).die();
        nodes.get(node).startAgain();
    }

    int change(String statement) {
        try (Connection connection = database.access().connect();
                Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new AssertionError(statement, failure);
        }
    }

    long count(String query) {
        try (Connection connection = database.access().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }

    EmbeddedDatabase database() {
        return database;
    }

    @Override
    public void close() {
        nodes.forEach(RunningHuike::close);
        database.close();
    }
}
