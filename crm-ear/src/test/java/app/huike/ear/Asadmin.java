package app.huike.ear;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Server's administration program. */
final class Asadmin {
    private static final int LIMIT_MINUTES = 8;
    private final Path installation;
    private final Map<String, String> environment;

    Asadmin(Path installation, Map<String, String> environment) {
        this.installation = installation;
        this.environment = environment;
    }

    /** Runs one command and gives its output; a command that fails fails the test with what it said. */
    String run(String... words) {
        List<String> command = new ArrayList<>(
                List.of("sh", installation.resolve("bin/asadmin").toString(), "--interactive=false"));
        command.addAll(List.of(words));
        try {
            Path output = Files.createTempFile("asadmin", ".out");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile());
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(
                        "asadmin " + String.join(" ", words) + (ended ? " failed: " : " does not end: ") + said);
            }
            return said;
        } catch (IOException e) {
            throw new AssertionError("asadmin does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
