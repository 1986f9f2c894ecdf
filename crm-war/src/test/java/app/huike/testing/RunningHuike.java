package app.huike.testing;

import app.huike.launch.DatabaseAccess;
import app.huike.launch.EmbeddedDatabase;
import app.huike.launch.FreePort;
import app.huike.launch.MicroServer;
import app.huike.launch.Refusal;
import app.huike.launch.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Huike as a person or a program meets it: the WAR of this build on Payara Micro with a throw-away PostgreSQL, in demo mode with its accounts
 * and without its customers. Tests share it, so each makes customers of its own with refs of its own and counts nothing but those.
 */
public final class RunningHuike implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String PASSWORD = "correct horse battery staple";
    private static final String API_KEY = "hk_test_0123456789abcdef0123456789abcdef";
    private static RunningHuike shared;

    private final DatabaseAccess database;
    private final Runnable stopDatabase;
    private final ServerSettings settings;
    private final List<String> waitedFor = new ArrayList<>();
    private MicroServer server;

    private RunningHuike(
            String name,
            Path war,
            DatabaseAccess database,
            Runnable stopDatabase,
            Map<String, String> settings,
            Map<String, String> secrets) {
        this.database = database;
        this.stopDatabase = stopDatabase;
        try {
            Path home = Files.createDirectories(home().resolve(name));
            this.settings = new ServerSettings(
                    Path.of(System.getProperty("huike.payara-micro")),
                    war,
                    FreePort.find(),
                    home,
                    database,
                    withHome(home, settings),
                    secrets,
                    ServerSettings.Speed.QUICK_START);
            // A test run that is broken off must not leave a server behind.
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, name + "-stop"));
            start();
        } catch (IOException e) {
            throw new IllegalStateException("Huike does not start for the tests: " + e.getMessage(), e);
        }
    }

    private void start() {
        try {
            server = MicroServer.start(settings);
            server.awaitReady(START_LIMIT, waitedFor::add);
        } catch (Refusal e) {
            throw new IllegalStateException("Huike does not start for the tests: " + e.getMessage(), e);
        }
    }

    private void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** Stops the server and starts it once more, on the same database and at the same port. */
    public void startAgain() {
        stop();
        start();
    }

    /** The server is killed as by a power cut, whatever it is doing; {@link #startAgain} brings it back on the same database. */
    public void die() {
        try {
            kill();
        } catch (IOException e) {
            throw new IllegalStateException("Huike cannot be killed: " + e.getMessage(), e);
        }
    }

    private void kill() throws IOException {
        Path home = server.log().getParent();
        long pid = Long.parseLong(Files.readString(home.resolve("server.pid")).strip());
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Map<String, String> withHome(Path home, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("huike.data", home.toString());
        return all;
    }

    private static RunningHuike demo(String name, Path war, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("huike.demo", "true", "huike.demo.data", "none"));
        // or a test that moves the clock past New Year would find a greeting among its messages
        all.put("huike.customers.festival-calendar", "NONE");
        all.putAll(settings);
        EmbeddedDatabase database = counted();
        return new RunningHuike(
                name,
                war,
                database.access(),
                database::close,
                all,
                Map.of("HUIKE_DEMO_PASSWORD", PASSWORD, "HUIKE_DEMO_API_KEY", API_KEY));
    }

    private static EmbeddedDatabase counted() {
        EmbeddedDatabase database = EmbeddedDatabase.throwaway();
        try {
            database.count();
            return database;
        } catch (Refusal e) {
            throw new IllegalStateException("No PostgreSQL for the tests: " + e.getMessage(), e);
        }
    }

    /** The one that all tests share; the first call starts it. */
    public static synchronized RunningHuike shared() {
        if (shared == null) {
            SharedServers.next(RunningHuike::closeShared);
            shared = demo("huike", war(), Map.of());
        }
        return shared;
    }

    /**
     * One more, for a test that needs other settings; the caller closes it.
     *
     * @param name of the directory below target that its log lies in
     */
    public static RunningHuike with(String name, Map<String, String> settings) {
        return demo(name, war(), settings);
    }

    /**
     * One as IT installs it, without the demo: with the administrator {@code admin}, on a database that the caller has and keeps.
     *
     * @param name of the directory below target that its log lies in
     */
    public static RunningHuike installed(String name, DatabaseAccess database, Map<String, String> settings) {
        return new RunningHuike(name, war(), database, () -> {}, settings, Map.of("HUIKE_ADMIN_PASSWORD", PASSWORD));
    }

    /** One with another WAR: this build's, and something added. */
    static RunningHuike of(String name, Path war) {
        return demo(name, war, Map.of());
    }

    /** Where the servers of this process of tests keep theirs: another process may run at the same time. */
    static Path home() {
        return Path.of(System.getProperty("huike.test-home"), System.getProperty("huike.test-process"));
    }

    static Path war() {
        return Path.of(System.getProperty("huike.war"));
    }

    private static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** The address of the root, ending in a slash. */
    public URI baseUri() {
        return server.baseUri();
    }

    /** The demo's key for the REST interface. */
    public String apiKey() {
        return API_KEY;
    }

    /** The password of every demo account, and of the administrator of an installed one. */
    public String password() {
        return PASSWORD;
    }

    /** The way into the database, for assertions. */
    public DatabaseAccess database() {
        return database;
    }

    /** What {@code ./crm run} would have told while it waited for readiness. */
    public List<String> waitedFor() {
        return List.copyOf(waitedFor);
    }

    /** What the server wrote so far. */
    public Path serverLog() {
        return server.log();
    }

    @Override
    public void close() {
        stop();
        stopDatabase.run();
    }
}
