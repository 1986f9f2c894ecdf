package app.huike.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code ./crm design}: moves the diagrams, tables and scenarios of a stage between the folder {@code bpmn/} and a server. */
public final class Design {

    /** The folder of the scenarios, in {@code bpmn/} below the stage and on the server before their names. */
    private static final String SCENARIOS = "scenarios/";

    private final DesignServer server;
    private final Path bpmn;

    Design(DesignServer server, Path bpmn) {
        this.server = server;
        this.bpmn = bpmn;
    }

    /** Ends with 0, or with 1 where there are faults or it was refused, with 2 for a command that there is not. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try {
            Map<String, String> said = System.getenv();
            DesignServer server = new DesignServer(
                    said.getOrDefault("HUIKE_URL", "http://localhost:8080"), said.get("HUIKE_API_KEY"));
            return new Design(server, Path.of(System.getProperty("huike.root", "."), "bpmn"))
                    .command(List.of(arguments));
        } catch (Refusal refusal) {
            System.err.println("crm: " + refusal.getMessage());
            return 1;
        }
    }

    int command(List<String> words) throws Refusal {
        String deed = words.isEmpty() ? "" : words.get(0);
        if (words.size() < 2 || !List.of("pull", "push", "diff", "check").contains(deed)) {
            System.err.println("crm: say ./crm design pull|push|diff|check STAGE, such as welcome");
            return 2;
        }
        String stage = words.get(1);
        if (!stage.matches("[a-z]+(-[a-z]+)*")) {
            throw new Refusal("a stage is the name of a folder of bpmn/, such as welcome");
        }
        return switch (deed) {
            case "pull" -> pull(stage);
            case "push" -> push(stage, words.size() > 2 ? words.get(2) : "From files");
            case "diff" -> words.size() > 2
                    ? compare(stage, words.subList(2, words.size()))
                    : tell(look(stage), "changes");
            default -> tell(look(stage), "faults");
        };
    }

    private int pull(String stage) throws Refusal {
        for (Object each : (List<?>) server.get("stages/" + stage).get("files")) {
            Map<?, ?> file = (Map<?, ?>) each;
            write(stage, named(file), file.get("source"));
        }
        for (Map<?, ?> scenario : scenarios(stage)) {
            write(stage, scenarioNamed(scenario), scenario.get("text"));
        }
        return 0;
    }

    private void write(String stage, String name, Object text) throws Refusal {
        Path target = bpmn.resolve(stage).resolve(name);
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(target, String.valueOf(text));
        } catch (IOException full) {
            throw new Refusal("cannot write " + target + ": " + full.getMessage(), full);
        }
        System.out.println(target);
    }

    private List<Map<?, ?>> scenarios(String stage) throws Refusal {
        List<Map<?, ?>> scenarios = new ArrayList<>();
        for (Object each :
                (List<?>) server.get("stages/" + stage + "/scenarios").get("items")) {
            scenarios.add((Map<?, ?>) each);
        }
        return scenarios;
    }

    private static String named(Map<?, ?> file) throws Refusal {
        return believed(String.valueOf(file.get("name")), "[a-z][a-z0-9-]*\\.(bpmn|dmn)");
    }

    private static String scenarioNamed(Map<?, ?> scenario) throws Refusal {
        return SCENARIOS + believed(String.valueOf(scenario.get("file")), "[a-z][a-z0-9-]*\\.yaml");
    }

    /** What a server calls a file is not believed to be a mere name. */
    private static String believed(String name, String pattern) throws Refusal {
        if (!name.matches(pattern)) {
            throw new Refusal("the server names a file " + name + ", which is not written");
        }
        return name;
    }

    private int push(String stage, String title) throws Refusal {
        String files = files(stage);
        Map<?, ?> begun = (Map<?, ?>) server.call(
                        "POST",
                        "designs",
                        "{\"stage\":" + JsonText.quoted(stage) + ",\"title\":" + JsonText.quoted(title) + "}")
                .get("design");
        Map<?, ?> kept =
                server.call("PUT", "designs/" + begun.get("id") + "/files", "{\"edition\":1,\"files\":" + files + "}");
        System.out.println("draft " + begun.get("id"));
        tell(kept, "changes");
        return tell(kept, "faults");
    }

    /** Two versions that the server has; the second is what is live where it is not said. */
    private int compare(String stage, List<String> versions) throws Refusal {
        String from = version(versions.get(0));
        String to = version(versions.size() > 1 ? versions.get(1) : "live");
        List<?> changes = (List<?>) server.get("stages/" + stage + "/compare?from=" + from + "&to=" + to)
                .get("changes");
        tell(changes);
        if (changes.isEmpty()) {
            System.out.println("nothing differs");
        }
        return 0;
    }

    private static String version(String word) throws Refusal {
        if (!word.matches("live|v[0-9]+|[0-9a-f-]{36}\\.[0-9]+")) {
            throw new Refusal("a version is live, v3, or a draft's id and edition such as 0190….2");
        }
        return word;
    }

    private static void tell(List<?> changes) {
        for (Object each : changes) {
            Map<?, ?> change = (Map<?, ?>) each;
            System.out.println(change.get("file") + ": " + change.get("words"));
        }
    }

    private Map<?, ?> look(String stage) throws Refusal {
        return server.call("POST", "stages/" + stage + "/check", "{\"files\":" + files(stage) + "}");
    }

    /** The files of the folder as JSON; what is live, or kept, and no longer in the folder is taken out. */
    private String files(String stage) throws Refusal {
        SortedMap<String, String> files = new TreeMap<>();
        for (Object live : (List<?>) server.get("stages/" + stage).get("files")) {
            files.put(named((Map<?, ?>) live), "null");
        }
        for (Map<?, ?> scenario : scenarios(stage)) {
            if (Boolean.TRUE.equals(scenario.get("kept"))) {
                files.put(scenarioNamed(scenario), "null");
            }
        }
        files.putAll(texts(bpmn.resolve(stage), "", ".*\\.(bpmn|dmn)"));
        Path scenarios = bpmn.resolve(stage).resolve(SCENARIOS);
        if (Files.isDirectory(scenarios)) {
            files.putAll(texts(scenarios, SCENARIOS, ".*\\.yaml"));
        }
        return files.entrySet().stream()
                .map(file -> "{\"name\":" + JsonText.quoted(file.getKey()) + ",\"source\":" + file.getValue() + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static SortedMap<String, String> texts(Path folder, String before, String wanted) throws Refusal {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().matches(wanted)).toList()) {
                texts.put(before + file.getFileName(), JsonText.quoted(Files.readString(file)));
            }
        } catch (IOException none) {
            throw new Refusal("cannot read " + folder + ": " + none.getMessage(), none);
        }
        return texts;
    }

    /** 1 where faults are told. */
    private static int tell(Map<?, ?> looked, String what) {
        List<?> all = (List<?>) looked.get(what);
        boolean faults = what.equals("faults");
        for (Object each : all) {
            Map<?, ?> one = (Map<?, ?>) each;
            System.out.println(faults ? fault(one) : one.get("file") + ": " + one.get("words"));
        }
        if (all.isEmpty()) {
            System.out.println(faults ? "no fault" : "nothing differs from what is live");
        }
        return faults && !all.isEmpty() ? 1 : 0;
    }

    private static String fault(Map<?, ?> fault) {
        List<?> path = (List<?>) fault.get("path");
        return fault.get("file") + ": " + fault.get("element") + ": " + fault.get("what") + " " + fault.get("why") + " "
                + fault.get("fix") + " (" + fault.get("code") + ")"
                + (path.isEmpty()
                        ? ""
                        : "\n    " + path.stream().map(String::valueOf).collect(Collectors.joining(" → ")));
    }
}
