package app.huike.lifecycle.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A Java process of its own for what is tried: its engine, its clock, no environment, no data source, an empty working directory. What goes on for too long, or takes too
 * much memory, ends with the process.
 */
final class SandboxProcess {

    private static final Logger LOG = Logger.getLogger(SandboxProcess.class.getName());
    private static final String MEMORY = "-Xmx256m";

    /** One class of each library that a trial needs; where they lie is the class path. */
    private static final List<String> NEEDED = List.of(
            SandboxMain.class.getName(),
            "app.huike.crm.platform.BusinessClock",
            "org.camunda.bpm.engine.ProcessEngine",
            "org.h2.Driver",
            "org.yaml.snakeyaml.Yaml",
            "org.joda.money.Money",
            "jakarta.inject.Inject",
            "jakarta.enterprise.inject.Vetoed",
            "jakarta.enterprise.event.Observes",
            "jakarta.ejb.Stateless",
            "jakarta.annotation.PostConstruct",
            "jakarta.persistence.Entity",
            "jakarta.transaction.Transactional",
            "jakarta.interceptor.Interceptor",
            "jakarta.json.Json",
            "org.eclipse.microprofile.config.Config");

    private SandboxProcess() {}

    /**
     * Plays it.
     *
     * @param longest how long the process may go on; then it is ended
     * @throws TrialTooLong where that was not long enough
     * @throws TrialBroken where the process cannot do it
     */
    static List<TrialReport> play(SandboxTalk.Wish wish, Duration longest) {
        Path directory = null;
        Process process = null;
        try {
            directory = Files.createTempDirectory("huike-trial");
            process = start(directory);
            return ask(process, wish, longest);
        } catch (IOException failure) {
            throw new TrialBroken("The sandbox does not work on this node: " + failure.getMessage(), failure);
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
            remove(directory);
        }
    }

    private static Process start(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                String.join(System.getProperty("path.separator"), classPath()),
                SandboxMain.class.getName());
        builder.directory(directory.toFile());
        builder.environment().clear();
        builder.redirectError(directory.resolve("log").toFile());
        return builder.start();
    }

    private static List<TrialReport> ask(Process process, SandboxTalk.Wish wish, Duration longest) throws IOException {
        Watchdog watchdog = new Watchdog(process, longest);
        watchdog.start();
        try {
            byte[] answer = answer(process, wish);
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

    private static byte[] answer(Process process, SandboxTalk.Wish wish) throws IOException {
        try (OutputStream question = process.getOutputStream()) {
            SandboxTalk.write(wish, question);
        }
        return process.getInputStream().readAllBytes();
    }

    private static Set<String> classPath() {
        Set<String> path = new LinkedHashSet<>();
        for (String name : NEEDED) {
            try {
                CodeSource source = Class.forName(name, false, SandboxProcess.class.getClassLoader())
                        .getProtectionDomain()
                        .getCodeSource();
                Path place = Path.of(source.getLocation().toURI());
                path.add(place.toString());
                if (name.startsWith("org.camunda") && Files.isRegularFile(place)) {
                    path.add(place.resolveSibling("*").toString());
                }
            } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException missing) {
                LOG.log(Level.FINE, "not on the sandbox's class path: " + name, missing);
            }
        }
        return path;
    }

    private static void remove(Path directory) {
        if (directory == null) {
            return;
        }
        try {
            Files.deleteIfExists(directory.resolve("log"));
            Files.deleteIfExists(directory);
        } catch (IOException left) {
            LOG.log(Level.FINE, "left behind: " + directory, left);
        }
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
