package app.huike.launch;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Payara Micro with our WAR at the context root {@code /}, as a child process. It does not outlive the one who started it: a clean end stops
 * it, and after a kill the next start in the same home does, by the pid file there.
 */
public final class MicroServer implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 300;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);
    private final ServerSettings settings;
    private final Process process;

    private MicroServer(ServerSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Starts the process; {@link #awaitReady} tells when it serves.
     *
     * @throws Refusal if there is no such process to be had
     */
    public static MicroServer start(ServerSettings settings) throws Refusal {
        try {
            stopLeftover(settings);
            Trees.delete(settings.temporary());
            PrivateFile.createDirectories(settings.temporary());
            keepPreviousLog(settings.log());
            ProcessBuilder builder = new ProcessBuilder(new MicroCommand(settings).line())
                    .directory(settings.temporary().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(settings.log().toFile());
            builder.environment().putAll(settings.environment());
            Process process = builder.start();
            Files.writeString(settings.pidFile(), Long.toString(process.pid()));
            return new MicroServer(settings, process);
        } catch (IOException e) {
            throw new Refusal("Cannot start Payara Micro: " + e.getMessage(), e);
        }
    }

    private static void stopLeftover(ServerSettings settings) throws IOException {
        if (!Files.exists(settings.pidFile())) {
            return;
        }
        String pid = Files.readString(settings.pidFile()).strip();
        if (pid.matches("\\d{1,18}")) {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> process.info()
                            .commandLine()
                            .orElse("")
                            .contains(settings.temporary().toString()))
                    .ifPresent(MicroServer::end);
        }
        Files.deleteIfExists(settings.pidFile());
    }

    private static void keepPreviousLog(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    public URI baseUri() {
        return URI.create("http://localhost:" + settings.port() + "/");
    }

    /** Of its process. */
    public long pid() {
        return process.pid();
    }

    /** Where its data is. */
    public DatabaseAccess database() {
        return settings.database();
    }

    /** Everything the server wrote since this start. */
    public Path log() {
        return settings.log();
    }

    /**
     * Waits until {@code /health/ready} says yes.
     *
     * @param limit how long nothing may change in what readiness waits for: a slow machine gets the time that it needs
     * @param progress is told what readiness still waits for, when that changes and not too often
     * @throws Refusal if the deployment failed, the process ended, or the limit passed; the reason is the first real one in the log
     */
    public void awaitReady(Duration limit, Consumer<String> progress) throws Refusal {
        Readiness readiness = readiness(progress);
        await(limit, readiness, readiness::reached);
    }

    /**
     * Waits until people may look around: when it is ready, or what is still missing says that it comes while they look.
     *
     * @return whether nothing is missing
     * @throws Refusal as {@link #awaitReady}
     */
    public boolean awaitOpen(Duration limit, Consumer<String> progress) throws Refusal {
        Readiness readiness = readiness(progress);
        boolean[] ready = new boolean[1];
        await(limit, readiness, () -> {
            ready[0] = readiness.reached();
            return readiness.open();
        });
        return ready[0];
    }

    private Readiness readiness(Consumer<String> progress) {
        return new Readiness(baseUri().resolve("health/ready"), progress);
    }

    /** A look at the server. */
    private interface Look {
        boolean enough() throws Refusal;
    }

    private void await(Duration limit, Readiness readiness, Look look) throws Refusal {
        ServerLog log = new ServerLog(settings.log());
        String before = "";
        long changed = System.nanoTime();
        while (!look.enough()) {
            if (!process.isAlive()) {
                throw new Refusal("The server ended while starting: " + log.firstCause() + " (log: " + log() + ")");
            }
            if (log.deploymentFailed()) {
                throw new Refusal("The server cannot run Huike: " + log.firstCause() + " (log: " + log() + ")");
            }
            if (!readiness.waitingFor().equals(before)) {
                before = readiness.waitingFor();
                changed = System.nanoTime();
            } else if (System.nanoTime() - changed > limit.toNanos()) {
                throw new Refusal("The server is not ready; for " + limit.toSeconds() + " s it has been waiting for "
                        + readiness.waitingFor() + " (log: " + log() + ")");
            }
            pause();
        }
    }

    private static void pause() throws Refusal {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while the server starts", e);
        }
    }

    /** Waits until the process ends by whatever cause, and gives its exit code. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    /** Kills the server as a power cut does, whatever it is at; the next start in the same home clears what is left. */
    public void die() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the server to stop and waits for it; after half a minute it is made to. Does nothing the second time. */
    @Override
    public void close() {
        end(process.toHandle());
        try {
            Files.deleteIfExists(settings.pidFile());
        } catch (IOException e) {
            // The next start looks whether the process is still there before it believes the file.
            return;
        }
        Trees.delete(settings.temporary());
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
