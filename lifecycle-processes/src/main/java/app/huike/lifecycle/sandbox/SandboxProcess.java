package app.huike.lifecycle.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A Java process of its own for what is tried: its engine, its clock, no environment, no data source, an empty working directory. It plays once. What goes on for too long,
 * or takes too much memory, ends with the process; and so does one that nobody asks anything, or whose server is gone.
 */
final class SandboxProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SandboxProcess.class.getName());
    private static final String MEMORY = "-Xmx256m";
    private static final String ERRORS = "log";
    private static final int MOST_SAID = 4_000;

    private final Path directory;
    private final Process process;

    private SandboxProcess(Path directory, Process process) {
        this.directory = directory;
        this.process = process;
    }

    /**
     * A new one, which makes itself ready meanwhile.
     *
     * @param classPath with everything that a trial needs
     * @param stage for what it makes itself ready, empty for none; it can play any other
     * @throws TrialBroken where this node cannot start one
     */
    static SandboxProcess begin(String classPath, String stage) {
        try {
            Path directory = Files.createTempDirectory("huike-trial");
            return new SandboxProcess(directory, start(directory, classPath, stage));
        } catch (IOException failure) {
            throw broken(failure);
        }
    }

    /** Whether it still waits for what it shall play. */
    boolean waits() {
        return process.isAlive();
    }

    /**
     * Plays it.
     *
     * @param longest how long the process may go on; then it is ended
     * @throws TrialTooLong where that was not long enough
     * @throws TrialBroken where the process cannot do it
     */
    List<TrialReport> play(SandboxTalk.Wish wish, Duration longest) {
        try {
            return ask(wish, longest);
        } catch (IOException | YAMLException failure) {
            LOG.log(Level.WARNING, "The process of the sandbox said: {0}", log());
            throw broken(failure);
        }
    }

    /** Ends it, whatever it does, and removes what it left. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(directory.resolve(ERRORS));
            Files.deleteIfExists(directory);
        } catch (IOException left) {
            LOG.log(Level.FINE, "left behind: " + directory, left);
        }
    }

    /** What it said before it ended, for whoever looks after the server. */
    private String log() {
        try {
            String said = Files.readString(directory.resolve(ERRORS));
            return said.substring(0, Math.min(said.length(), MOST_SAID));
        } catch (IOException unread) {
            return unread.toString();
        }
    }

    private static TrialBroken broken(Exception failure) {
        return new TrialBroken("The sandbox does not work on this node: " + failure.getMessage(), failure);
    }

    private static Process start(Path directory, String classPath, String stage) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                SandboxMain.class.getName(),
                stage);
        builder.directory(directory.toFile());
        builder.environment().clear();
        builder.redirectError(directory.resolve(ERRORS).toFile());
        return builder.start();
    }

    private List<TrialReport> ask(SandboxTalk.Wish wish, Duration longest) throws IOException {
        Watchdog watchdog = new Watchdog(process, longest);
        watchdog.start();
        try {
            byte[] answer = answer(wish);
            if (answer.length == 0) {
                throw new IOException("its process could not go on");
            }
            return SandboxTalk.reports(new ByteArrayInputStream(answer));
        } catch (IOException | RuntimeException cutOff) {
            if (watchdog.barked) {
                throw new TrialTooLong(longest, cutOff);
            }
            throw cutOff;
        } finally {
            watchdog.interrupt();
        }
    }

    private byte[] answer(SandboxTalk.Wish wish) throws IOException {
        try (OutputStream question = process.getOutputStream()) {
            SandboxTalk.write(wish, question);
        }
        return process.getInputStream().readAllBytes();
    }

    /** Ends a process that goes on for too long. */
    private static final class Watchdog extends Thread {
        private final Process process;
        private final Duration longest;
        private volatile boolean barked;

        Watchdog(Process process, Duration longest) {
            super("huike-sandbox-watchdog");
            setDaemon(true);
            this.process = process;
            this.longest = longest;
        }

        @Override
        public void run() {
            try {
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    barked = true;
                    process.destroyForcibly();
                }
            } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
