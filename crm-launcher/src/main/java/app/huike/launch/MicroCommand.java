package app.huike.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The command line of Payara Micro, and the two files that it reads. */
final class MicroCommand {
    /**
     * The good compiler takes a third of both processors away in the first minutes, also when it is asked ten times later than by default. Asked
     * a hundred times later, it serves what really is run over and over, such as the hashing of passwords, which without it takes seconds.
     */
    private static final List<String> QUICK_START = List.of(
            "-XX:+UseSerialGC",
            "-Xms512m",
            "-Xmn256m",
            "-XX:MetaspaceSize=192m",
            "-XX:Tier4InvocationThreshold=500000",
            "-XX:Tier4MinInvocationThreshold=60000",
            "-XX:Tier4CompileThreshold=1500000",
            "-XX:Tier4BackEdgeThreshold=4000000");

    /** What comes last in such a file holds. */
    private static final String JSON_LINES =
            """
            java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
            """;

    private final ServerSettings settings;

    MicroCommand(ServerSettings settings) {
        this.settings = settings;
    }

    /** Writes the files beside the server's temporary ones and gives the words of the command. */
    List<String> line() throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm());
        settings.properties().forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.addAll(List.of(
                "-jar",
                settings.payaraMicro().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(settings.port()),
                "--prebootcommandfile",
                shipped("pre-boot.asadmin").toString(),
                "--logproperties",
                logging().toString(),
                "--deploy",
                settings.war().toString(),
                "--contextroot",
                "/"));
        return words;
    }

    private List<String> jvm() {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + settings.heapMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + settings.temporary()));
        if (settings.speed() == ServerSettings.Speed.QUICK_START) {
            options.addAll(QUICK_START);
        }
        return options;
    }

    /** {@code huike.log.format=json}, or {@code HUIKE_LOG_FORMAT}: each line is an object, for whatever collects logs. */
    private Path logging() throws IOException {
        Path file = shipped("server-logging.properties");
        String format = settings.settings().getOrDefault("huike.log.format", System.getenv("HUIKE_LOG_FORMAT"));
        if ("json".equals(format)) {
            Files.writeString(file, JSON_LINES, StandardOpenOption.APPEND);
        }
        return file;
    }

    private Path shipped(String name) throws IOException {
        Path file = settings.temporary().resolve(name);
        try (InputStream content = MicroCommand.class.getResourceAsStream(name)) {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
