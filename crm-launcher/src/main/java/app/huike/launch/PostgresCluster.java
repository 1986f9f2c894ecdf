package app.huike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of an embedded PostgreSQL: data, configuration and the superuser's password. Whether a server runs on them is not its business. */
final class PostgresCluster {
    /** Of the file that PostgreSQL keeps while it runs. */
    private static final int PORT_LINE = 3;

    private final Path home;
    private final Path directory;

    PostgresCluster(Path home) {
        this.home = home;
        this.directory = home.resolve("postgres");
    }

    Path directory() {
        return directory;
    }

    boolean exists() {
        return Files.exists(versionFile());
    }

    /** Kept beside the data, readable for its owner only; made at the first call. */
    String superuserPassword() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            PrivateFile.write(file, Secret.random());
        }
        return Files.readString(file).strip();
    }

    /**
     * Where the server listens that runs on these files.
     *
     * @throws IOException if there is none
     */
    int runningPort() throws IOException {
        return Integer.parseInt(Files.readAllLines(directory.resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip());
    }

    private Path passwordFile() {
        return home.resolve("postgres-password");
    }

    private Path versionFile() {
        return directory.resolve("PG_VERSION");
    }

    void requireSameMajor() throws IOException, Refusal {
        String written = Files.readString(versionFile()).strip();
        if (!written.equals(Integer.toString(PostgresBinaries.MAJOR))) {
            throw new Refusal("The data in " + directory + " was written by PostgreSQL " + written + ", this is "
                    + PostgresBinaries.MAJOR + ": choose another place with --data, or move the data with pg_dump.");
        }
    }

    /** initdb into a directory beside, which is renamed when whole: a start that was broken off leaves nothing half made. */
    void create(PostgresPrograms programs) throws IOException, Refusal {
        Path unfinished = home.resolve("postgres-unfinished");
        Trees.delete(unfinished);
        Trees.delete(directory);
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
                        "--pwfile=" + passwordFile(),
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=" + (mac ? "en_US.UTF-8" : "C.UTF-8"),
                        "--lc-messages=C"));
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "\ninclude_if_exists = 'huike.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(unfinished, directory);
    }

    /**
     * Writes the settings of the next start.
     *
     * @param kept whether the data outlives the server; if not, nothing waits for the disk, and statements are counted for the tests
     */
    void configure(int port, boolean kept) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# written anew at each start",
                "port = " + port,
                "listen_addresses = '127.0.0.1'",
                "unix_socket_directories = ''",
                "timezone = 'UTC'",
                "log_timezone = 'UTC'",
                // three nodes of 45
                "max_connections = 150",
                "shared_buffers = '256MB'",
                "jit = off"));
        if (!kept) {
            lines.addAll(List.of("fsync = off", "synchronous_commit = off", "full_page_writes = off"));
            lines.addAll(List.of("shared_preload_libraries = 'pg_stat_statements'", "pg_stat_statements.max = 20000"));
        }
        Files.writeString(directory.resolve("huike.conf"), String.join("\n", lines) + "\n");
    }
}
