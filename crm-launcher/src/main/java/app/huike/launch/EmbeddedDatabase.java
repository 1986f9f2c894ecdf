package app.huike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A PostgreSQL server of our own, reachable from this machine only, with the database {@code crm} owned by the role {@code crm}, which is no
 * superuser: what works here works with the rights that a careful administrator grants.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final Path home;
    private final PostgresCluster cluster;
    private final boolean kept;
    private final boolean fresh;
    private final int port;
    private final DatabaseAccess access;
    private final FutureTask<Void> start = new FutureTask<>(this::start);
    private PostgresPrograms programs;
    private DatabaseAccess superuser;

    private EmbeddedDatabase(Path home, boolean kept) throws Refusal {
        this.home = home;
        this.kept = kept;
        this.cluster = new PostgresCluster(home);
        this.fresh = !cluster.exists();
        this.port = freePort();
        // the role's password is new at each start and lives in memory only
        this.access = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/crm", "crm", Secret.random());
    }

    private static int freePort() throws Refusal {
        try {
            return FreePort.find();
        } catch (IOException e) {
            throw new Refusal("No port is free for the embedded PostgreSQL: " + e.getMessage(), e);
        }
    }

    /**
     * Starts the server whose data lies under the directory and stays there. The caller holds the directory's lock.
     *
     * @throws Refusal if it cannot be started
     */
    public static EmbeddedDatabase keptIn(Path directory) throws Refusal {
        return startingIn(directory).started();
    }

    /**
     * The same, but returns at once: {@link #access()} is known already, and {@link #started()} waits. For those who have something to do in
     * the seconds that a new database takes.
     *
     * @throws Refusal if no port is free
     */
    static EmbeddedDatabase startingIn(Path directory) throws Refusal {
        EmbeddedDatabase database = new EmbeddedDatabase(directory, true);
        new Thread(database.start, "postgres-start").start();
        return database;
    }

    /**
     * The way into the database that another process, {@code ./crm run}, has started on this directory.
     *
     * @throws Refusal if none runs there
     */
    public static DatabaseAccess runningIn(Path directory) throws Refusal {
        PostgresCluster cluster = new PostgresCluster(directory);
        try {
            int port = cluster.runningPort();
            return new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:" + port + "/crm", "postgres", cluster.superuserPassword());
        } catch (IOException nothing) {
            throw new Refusal(
                    "no Huike runs on " + directory.toAbsolutePath().normalize()
                            + ": start it, or say --data DIR, or --database JDBC-URL",
                    nothing);
        }
    }

    /** Whether there was nothing in it before this start, which is quick then and recovers nothing. */
    boolean isNew() {
        return fresh;
    }

    /**
     * Returns when it takes connections.
     *
     * @throws Refusal if it cannot be started
     */
    EmbeddedDatabase started() throws Refusal {
        try {
            start.get();
            return this;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new Refusal(
                    "The embedded PostgreSQL cannot be started: "
                            + failed.getCause().getMessage(),
                    failed.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for PostgreSQL", e);
        }
    }

    /**
     * Whether a commit waits until it is on the disk. The demo does without: its sixty days are thousands of small commits, and what a power
     * cut could take, the last half second, can be played again. The data stay consistent either way.
     */
    public EmbeddedDatabase waitingForTheDisk(boolean wait) throws Refusal {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role crm set synchronous_commit = " + (wait ? "on" : "off"));
            return this;
        } catch (SQLException e) {
            close();
            throw new Refusal("The embedded PostgreSQL does not answer as it should: " + e.getMessage(), e);
        }
    }

    /** Starts a server for tests: quick, without care for a power cut, gone after {@link #close()} or the end of this JVM. */
    public static EmbeddedDatabase throwaway() {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(Files.createTempDirectory("huike-postgres-"), false);
            Runtime.getRuntime().addShutdownHook(new Thread(database::close, "throw-away-postgres-stop"));
            database.start.run();
            return database.started();
        } catch (IOException | Refusal e) {
            throw new IllegalStateException("No PostgreSQL for the tests: " + e.getMessage(), e);
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /**
     * A copy of the database {@code crm} under another name on the same server, as a restored backup is one. Nobody may be connected to the
     * original meanwhile.
     *
     * @param name letters only
     */
    public DatabaseAccess copiedTo(String name) throws Refusal {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner crm template crm");
            return new DatabaseAccess(access.url().replaceFirst("/crm$", "/" + name), access.user(), access.password());
        } catch (SQLException e) {
            throw new Refusal("The database cannot be copied: " + NamedDatabase.firstLine(e.getMessage()), e);
        }
    }

    /** Where its data lies. */
    public Path files() {
        return cluster.directory();
    }

    /** What the server itself has to say. */
    public Path log() {
        return home.resolve("postgres.log");
    }

    private Void start() throws Refusal {
        try {
            programs = new PostgresPrograms(
                    PostgresBinaries.unpackedIn(home.resolve("postgres-programs")), cluster.directory(), log());
            String password = cluster.superuserPassword();
            if (fresh) {
                cluster.create(programs);
            } else {
                cluster.requireSameMajor();
                programs.clearLeftovers();
            }
            cluster.configure(port, kept);
            programs.start();
            superuser = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
            prepare();
            return null;
        } catch (IOException e) {
            throw new Refusal("Cannot write the database's files in " + home + ": " + e.getMessage(), e);
        }
    }

    private void prepare() throws Refusal {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'crm'")) {
                statement.execute("create role crm login");
            }
            statement.execute("alter role crm password '" + access.password() + "'");
            if (!exists(statement, "select 1 from pg_database where datname = 'crm'")) {
                statement.execute("create database crm owner crm");
            }
        } catch (SQLException e) {
            stop();
            throw new Refusal(
                    "The embedded PostgreSQL does not answer as it should: " + NamedDatabase.firstLine(e.getMessage())
                            + " (log: " + log() + ")",
                    e);
        }
    }

    /**
     * What the server has run so far, by statement, for tests that count: view {@code measured.pg_stat_statements} of the database {@code crm}.
     * Only where the database is one of tests.
     */
    public void count() throws Refusal {
        DatabaseAccess crm = new DatabaseAccess(
                superuser.url().replaceFirst("/postgres$", "/crm"), superuser.user(), superuser.password());
        try (Connection connection = crm.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists measured");
            statement.execute("create extension if not exists pg_stat_statements schema measured");
            statement.execute("grant usage on schema measured to crm");
        } catch (SQLException e) {
            throw new Refusal("Statements cannot be counted: " + NamedDatabase.firstLine(e.getMessage()), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Ends the server at once, as a crash does: whoever is connected is cut off, and what was not committed is lost. */
    public synchronized void crash() {
        programs.stop("immediate");
    }

    /**
     * Starts the server again after {@link #crash}, at the same port and with the same password; it recovers what was committed.
     *
     * @throws Refusal if it cannot be started
     */
    public synchronized void startAgain() throws Refusal {
        programs.start();
    }

    /** Stops the server, one that is just starting when it has started; a throw-away one takes its files with it. Does nothing the second time. */
    @Override
    public void close() {
        try {
            started();
        } catch (Refusal told) {
            // whoever waited for the start was told; there may be something to stop all the same
        }
        stop();
    }

    private synchronized void stop() {
        if (programs != null) {
            programs.stop(kept ? "fast" : "immediate");
        }
        if (!kept) {
            Trees.delete(home);
        }
    }
}
