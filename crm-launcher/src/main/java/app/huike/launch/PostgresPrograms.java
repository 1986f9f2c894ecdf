package app.huike.launch;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs initdb and pg_ctl on one cluster. PostgreSQL refuses to run as root, so for root they run in a user namespace of their own. */
final class PostgresPrograms {
    private static final int START_LIMIT_SECONDS = 120;
    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;

    PostgresPrograms(PostgresBinaries binaries, Path cluster, Path log) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
    }

    /** Starts the server and waits until it takes connections; a cluster that was killed is recovered on the way. */
    void start() throws Refusal {
        run(
                "pg_ctl",
                List.of(
                        "-D",
                        cluster.toString(),
                        "-l",
                        log.toString(),
                        "-w",
                        "-t",
                        Integer.toString(START_LIMIT_SECONDS),
                        "-s",
                        "start"));
    }

    /** Stops the server if one runs. */
    void stop(String mode) {
        if (!Files.exists(pidFile())) {
            return;
        }
        try {
            run("pg_ctl", List.of("-D", cluster.toString(), "-m", mode, "-w", "-t", "60", "-s", "stop"));
        } catch (Refusal e) {
            running().ifPresent(ProcessHandle::destroy);
        }
    }

    /** A run that was killed leaves its server running, or a pid file whose number may belong to somebody else by now. */
    void clearLeftovers() throws IOException {
        if (running().isPresent()) {
            stop("fast");
        }
        Files.deleteIfExists(pidFile());
    }

    private java.util.Optional<ProcessHandle> running() {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
            return ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return java.util.Optional.empty();
        }
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    void run(String program, List<String> arguments) throws Refusal {
        List<String> command = new ArrayList<>(prefix());
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile(log.getParent(), program, ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                        .start();
                if (!process.waitFor(START_LIMIT_SECONDS + 30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new Refusal("PostgreSQL's " + program + " does not come to an end; its log is " + log);
                }
                if (process.exitValue() != 0) {
                    throw new Refusal(explanation(program, Files.readString(output)));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new Refusal("Cannot run PostgreSQL's " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for PostgreSQL", e);
        }
    }

    private String explanation(String program, String output) {
        if (output.contains("unshare")) {
            return "PostgreSQL does not run as root and this machine lends root no user namespace: run ./crm as an ordinary user, or name a"
                    + " server with --database.";
        }
        String reason = output.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("error") || line.contains("FATAL"))
                .findFirst()
                .orElse(NamedDatabase.firstLine(output));
        return "PostgreSQL's " + program + " failed: " + reason.strip() + " (log: " + log + ")";
    }

    private static List<String> prefix() {
        boolean linux = System.getProperty("os.name").equals("Linux");
        return linux && new UnixSystem().getUid() == 0 ? List.of("unshare", "-U") : List.of();
    }
}
