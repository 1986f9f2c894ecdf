package app.huike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A PostgreSQL server of our own, reachable from this machine only, with the database {@code crm} owned by the role {@code crm}, which is no
 * superuser: what works here works with the rights that a careful administrator grants.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final Path home;
    private final Path cluster;
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
        this.cluster = home.resolve("postgres");
        this.fresh = !Files.exists(versionFile());
        this.port = freePort();
        // the role's password is new at each start and lives in memory only
        this.access = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/crm", "crm", secret());
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

    /** What the server itself has to say. */
    public Path log() {
        return home.resolve("postgres.log");
    }

    private Void start() throws Refusal {
        try {
            programs = new PostgresPrograms(
                    PostgresBinaries.unpackedIn(home.resolve("postgres-programs")), cluster, log());
            String password = superuserPassword();
            if (!fresh) {
                requireSameMajor();
                programs.clearLeftovers();
            } else {
                create();
            }
            Files.writeString(cluster.resolve("huike.conf"), configuration());
            programs.start();
            superuser = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
            prepare();
            return null;
        } catch (IOException e) {
            throw new Refusal("Cannot write the database's files in " + home + ": " + e.getMessage(), e);
        }
    }

    private String superuserPassword() throws IOException {
        Path file = home.resolve("postgres-password");
        if (!Files.exists(file)) {
            PrivateFile.write(file, secret());
        }
        return Files.readString(file).strip();
    }

    private static String secret() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private Path versionFile() {
        return cluster.resolve("PG_VERSION");
    }

    private void requireSameMajor() throws IOException, Refusal {
        String written = Files.readString(versionFile()).strip();
        if (!written.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new Refusal("The data in " + cluster + " was written by PostgreSQL " + written + ", this is "
                    + PostgresBinaries.MAJOR + ": choose another place with --data, or move the data with pg_dump.");
        }
    }

    /** initdb into a directory beside, which is renamed when whole: a start that was broken off leaves nothing half made. */
    private void create() throws IOException, Refusal {
        Path unfinished = home.resolve("postgres-unfinished");
        Trees.delete(unfinished);
        Trees.delete(cluster);
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        unfinished.toString(),
                        "-U",
                        "postgres",
                        "-E",
                        "UTF-8",
                        "-A",
                        "scram-sha-256",
                        "--pwfile=" + home.resolve("postgres-password"),
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=" + (mac ? "en_US.UTF-8" : "C.UTF-8"),
                        "--lc-messages=C"));
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude_if_exists = 'huike.conf'\n",
                java.nio.file.StandardOpenOption.APPEND);
        Files.move(unfinished, cluster);
    }

    private String configuration() {
        List<String> lines = new ArrayList<>(List.of(
                "# written anew at each start",
                "port = " + port,
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                "max_connections = 100",
                "shared_buffers = '256MB'",
                "jit = off"));
        if (!kept) {
            lines.addAll(List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off"));
        }
        return String.join("\n", lines) + "\n";
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

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
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
