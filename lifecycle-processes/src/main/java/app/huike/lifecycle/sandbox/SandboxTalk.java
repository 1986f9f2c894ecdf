package app.huike.lifecycle.sandbox;

import app.huike.lifecycle.sandbox.TrialReport.Entry;
import app.huike.lifecycle.sandbox.TrialReport.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** What the server and the process of the sandbox say to each other, over its standard input and output: plain values as YAML. */
final class SandboxTalk {

    private static final int CHARACTERS_AT_MOST = 64 * 1024 * 1024;

    private SandboxTalk() {}

    /**
     * What is to be tried.
     *
     * @param files diagrams and tables of the stage by name
     * @param scenarios YAML, see {@link ScenarioReader}; played one after another, each with an empty engine
     */
    record Wish(String stage, Map<String, String> files, List<String> scenarios) {}

    static void write(Wish wish, OutputStream to) throws IOException {
        dump(Map.of("stage", wish.stage(), "files", wish.files(), "scenarios", wish.scenarios()), to);
    }

    static Wish wish(InputStream from) {
        Map<?, ?> told = (Map<?, ?>) load(from);
        return new Wish((String) told.get("stage"), texts(told.get("files")), list(told.get("scenarios")));
    }

    static void write(List<TrialReport> reports, OutputStream to) throws IOException {
        dump(reports.stream().map(SandboxTalk::told).toList(), to);
    }

    private static Map<String, Object> told(TrialReport report) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", report.title());
        told.put("broken", report.broken());
        told.put("unmet", report.unmet());
        told.put("at", report.at());
        told.put("visits", report.visits());
        told.put(
                "entries",
                report.entries().stream()
                        .map(entry -> Map.of(
                                "at", entry.at().toString(),
                                "kind", entry.kind().name(),
                                "what", entry.what(),
                                "detail", entry.detail()))
                        .toList());
        return told;
    }

    static List<TrialReport> reports(InputStream from) {
        return ((List<?>) load(from)).stream().map(SandboxTalk::report).toList();
    }

    private static TrialReport report(Object from) {
        Map<?, ?> told = (Map<?, ?>) from;
        List<Entry> entries = new ArrayList<>();
        for (Object each : (List<?>) told.get("entries")) {
            Map<?, ?> entry = (Map<?, ?>) each;
            entries.add(new Entry(
                    Instant.parse((String) entry.get("at")),
                    Kind.valueOf((String) entry.get("kind")),
                    (String) entry.get("what"),
                    texts(entry.get("detail"))));
        }
        Map<String, Integer> visits = new LinkedHashMap<>();
        ((Map<?, ?>) told.get("visits")).forEach((element, times) -> visits.put((String) element, (Integer) times));
        return new TrialReport(
                (String) told.get("title"), entries, list(told.get("at")), visits, list(told.get("unmet")), (String)
                        told.get("broken"));
    }

    private static List<String> list(Object values) {
        return ((List<?>) values).stream().map(String.class::cast).toList();
    }

    private static Map<String, String> texts(Object values) {
        Map<String, String> texts = new LinkedHashMap<>();
        ((Map<?, ?>) values).forEach((name, value) -> texts.put((String) name, (String) value));
        return texts;
    }

    private static Object load(InputStream from) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CHARACTERS_AT_MOST);
        return new Yaml(new SafeConstructor(options)).load(new InputStreamReader(from, StandardCharsets.UTF_8));
    }

    private static void dump(Object value, OutputStream to) throws IOException {
        DumperOptions options = new DumperOptions();
        options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        options.setSplitLines(false);
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        new Yaml(new Representer(options), options).dump(value, writer);
        writer.flush();
    }
}
