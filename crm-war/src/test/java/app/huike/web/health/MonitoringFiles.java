package app.huike.web.health;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What IT gives to Prometheus and Grafana, as the files of {@code docs/monitoring} have it. */
final class MonitoringFiles {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern ALERT = Pattern.compile("(?m)^ +- alert: (\\w+)\\n +expr: (.+)$");
    /** A name in an expression, and what stands behind it: a bracket makes it a function. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][A-Za-z0-9_:]*(?!\\w|\\s*\\()");

    private static final Pattern NOT_NAMES =
            Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\b\\d+[smhdw]?\\b|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "max", "min", "sum", "avg", "count");
    /** Told by Prometheus itself of each that it asks. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private MonitoringFiles() {}

    /** The expression of each alert by its name, in the order of the file. */
    static Map<String, String> alerts() throws IOException {
        Map<String, String> alerts = new LinkedHashMap<>();
        ALERT.matcher(Files.readString(DOCS.resolve("monitoring/huike-alerts.yml")))
                .results()
                .forEach(found -> alerts.put(found.group(1), found.group(2)));
        return alerts;
    }

    static String rules() throws IOException {
        return Files.readString(DOCS.resolve("monitoring/huike-alerts.yml"));
    }

    static String runbook() throws IOException {
        return Files.readString(DOCS.resolve("it.md"));
    }

    static List<JsonNode> panels() throws IOException {
        return list(new ObjectMapper()
                .readTree(DOCS.resolve("monitoring/huike-dashboard.json").toFile())
                .path("panels"));
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> expressions(JsonNode panel) {
        return list(panel.path("targets")).stream()
                .map(target -> target.path("expr").asText())
                .toList();
    }

    /** All figures that alerts and dashboard ask for, without those that Prometheus makes itself. */
    static Set<String> asked() throws IOException {
        Set<String> names = new TreeSet<>();
        Stream.concat(alerts().values().stream(), panels().stream().flatMap(panel -> expressions(panel).stream()))
                .flatMap(MonitoringFiles::names)
                .forEach(names::add);
        names.removeAll(OF_PROMETHEUS);
        return names;
    }

    static Stream<String> names(String expression) {
        return NAME.matcher(NOT_NAMES.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name));
    }
}
