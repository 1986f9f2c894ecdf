package app.huike.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Payara Micro's log. Micro stays alive after a failed deployment and says "ready" all the same, so the log has to be asked. */
final class ServerLog {
    private static final Pattern THROWN =
            Pattern.compile("^(?:Caused by: )?((?:[a-z_][\\w$]*\\.)+[A-Z][\\w$]*(?:Exception|Error)\\b.*)$");
    private static final Pattern WRAPPER = Pattern.compile(
            "^(jakarta\\.ejb\\.|java\\.lang\\.reflect\\.|org\\.glassfish\\.|com\\.sun\\.ejb\\.|org\\.jboss\\.weld\\.exceptions\\.WeldException).*");
    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    /** True once Micro has finished starting and lists no deployed application. */
    boolean deploymentFailed() {
        boolean deployed = false;
        boolean finished = false;
        for (String line : lines()) {
            deployed |= line.contains("\"Context Root");
            finished |= line.contains("Payara Micro") && line.contains("ready in");
        }
        return finished && !deployed;
    }

    /** The first failure in one line: what was thrown first below the container's own wrapping, and what lay at the bottom of it. */
    String firstCause() {
        List<String> chain = firstChain("[SEVERE]");
        if (chain.isEmpty()) {
            chain = firstChain("");
        }
        if (chain.isEmpty()) {
            return lines().stream()
                    .filter(line -> line.contains("SEVERE") || line.contains("Error"))
                    .map(ServerLog::withoutHead)
                    .findFirst()
                    .orElse("no reason in the log");
        }
        String bottom = chain.get(chain.size() - 1);
        String first = chain.stream()
                .filter(thrown -> !WRAPPER.matcher(thrown).matches())
                .findFirst()
                .orElse(bottom);
        return first.endsWith(bottom) ? first : first + " (" + bottom + ")";
    }

    private static String withoutHead(String line) {
        return line.replaceFirst("^(\\[[^\\]]*\\] ?)+", "").strip();
    }

    /** The exceptions of the first stack trace of a record whose head has that mark, outermost first. */
    private List<String> firstChain(String mark) {
        List<String> chain = new ArrayList<>();
        boolean marked = mark.isEmpty();
        for (String line : lines()) {
            marked = line.startsWith("[") ? line.contains(mark) : marked;
            Matcher thrown = THROWN.matcher(line.strip());
            if (marked && thrown.matches() && (chain.isEmpty() || line.strip().startsWith("Caused by: "))) {
                chain.add(thrown.group(1));
            } else if (!chain.isEmpty() && (line.startsWith("[") || line.startsWith("]]"))) {
                return chain;
            }
        }
        return chain;
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
