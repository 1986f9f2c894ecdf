package app.huike.bench.shop;

import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import app.huike.launch.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server with its database, ready to be used and measured, until it is closed. */
public final class OpenShop implements AutoCloseable {

    /** The customer whose rows are copied. */
    public static final String ORIGINAL = "bench-original";

    private final EmbeddedDatabase database;
    private final MicroServer server;

    private OpenShop(EmbeddedDatabase database, MicroServer server) {
        this.database = database;
        this.server = server;
    }

    /** With the usual memory. */
    public static OpenShop in(Path data, Path root) throws Refusal {
        return in(data, root, ServerSettings.USUAL_HEAP_MEGABYTES);
    }

    /** On the database in that directory, a new one where there is none. */
    public static OpenShop in(Path data, Path root, int heapMegabytes) throws Refusal {
        try {
            Files.createDirectories(data);
        } catch (IOException failure) {
            throw new Refusal("no directory for the database: " + failure.getMessage(), failure);
        }
        EmbeddedDatabase database = EmbeddedDatabase.keptIn(data);
        try {
            return new OpenShop(database, BenchServer.ready(root, data, database.access(), heapMegabytes));
        } catch (Refusal refused) {
            database.close();
            throw refused;
        }
    }

    public URI address() {
        return server.baseUri();
    }

    public MicroServer server() {
        return server;
    }

    public EmbeddedDatabase database() {
        return database;
    }

    /** By REST, as the administrator's program. */
    public Visit visit() {
        return new Visit(address(), BenchServer.KEY);
    }

    /** Rows of a table; a condition may stand behind its name. */
    public long count(String of) throws SQLException {
        try (Connection connection = database.access().connect();
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("select count(*) from " + of)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Fills it with customers and open tasks, all or nothing, unless somebody did before. */
    public void fillOnce(FilledShop.Size size) throws SQLException {
        long customers = count("customer");
        if (customers > 1) {
            Telling.tell("filled    as it was left: " + customers + " customers");
            return;
        }
        visit().firstPurchase(ORIGINAL, "Olga Original");
        visit().advance("P15D");
        try (Connection connection = database.access().connect()) {
            new FilledShop(connection, size, Telling::tell).fill(ORIGINAL);
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
    }
}
