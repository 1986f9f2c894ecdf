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

/**
 * A PostgreSQL server of our own, reachable from this machine only, with the database {@code crm} owned by the role {@code crm}, which is no
 * superuser: what works here works with the rights that a careful administrator grants.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final Path home;
    private final Path cluster;
    private final boolean kept;
    private final PostgresPrograms programs;
    private DatabaseAccess superuser;
    private DatabaseAccess access;

    private EmbeddedDatabase(Path home, boolean kept) throws Refusal {
        this.home = home;
        this.kept = kept;
        this.cluster = home.resolve("postgres");
        this.programs =
                new PostgresPrograms(PostgresBinaries.unpackedIn(home.resolve("postgres-programs")), cluster, log());
    }

    /**
     * Starts the server whose data lies under the directory and stays there. The caller holds the directory's lock.
     *
     * @throws Refusal if it cannot be started
     */
    public static EmbeddedDatabase keptIn(Path directory) throws Refusal {
        EmbeddedDatabase database = new EmbeddedDatabase(directory, true);
        database.start();
        return database;
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
            database.start();
            return database;
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

    private void start() throws Refusal {
        try {
            String password = superuserPassword();
            if (Files.exists(cluster.resolve("PG_VERSION"))) {
                requireSameMajor();
                programs.clearLeftovers();
            } else {
                create();
            }
            int port = FreePort.find();
            Files.writeString(cluster.resolve("huike.conf"), configuration(port));
            programs.start();
            superuser = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
            prepare(port);
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

    private void requireSameMajor() throws IOException, Refusal {
        String written = Files.readString(cluster.resolve("PG_VERSION")).strip();
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

    private String configuration(int port) {
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

    /** The role's password is new at each start and lives in memory only. */
    private void prepare(int port) throws Refusal {
        String password = secret();
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'crm'")) {
                statement.execute("create role crm login");
            }
            statement.execute("alter role crm password '" + password + "'");
            if (!exists(statement, "select 1 from pg_database where datname = 'crm'")) {
                statement.execute("create database crm owner crm");
            }
        } catch (SQLException e) {
            close();
            throw new Refusal(
                    "The embedded PostgreSQL does not answer as it should: " + NamedDatabase.firstLine(e.getMessage())
                            + " (log: " + log() + ")",
                    e);
        }
        access = new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/crm", "crm", password);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** Stops the server; a throw-away one takes its files with it. Does nothing the second time. */
    @Override
    public synchronized void close() {
        programs.stop(kept ? "fast" : "immediate");
        if (!kept) {
            Trees.delete(home);
        }
    }
}
