package app.huike.lifecycle.sandbox;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The process of the sandbox: reads what is to be tried, plays it, writes what came of it, and ends. */
public final class SandboxMain {

    private SandboxMain() {}

    /** From the standard input to the standard output. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream answer = new FileOutputStream(FileDescriptor.out)) {
            SandboxTalk.Wish wish = SandboxTalk.wish(System.in);
            SandboxTalk.write(
                    wish.scenarios().stream()
                            .map(scenario -> play(wish.stage(), wish.files(), ScenarioReader.read(scenario)))
                            .toList(),
                    answer);
        }
    }

    /** The stages that can be tried. */
    static Set<String> stages() {
        Set<String> stages = new TreeSet<>();
        ServiceLoader.load(StageTrial.class, SandboxMain.class.getClassLoader())
                .forEach(each -> stages.add(each.stage()));
        return stages;
    }

    /** What may happen to a customer in a trial of the stage, by the words that scenarios use; empty where it cannot be tried. */
    static Set<String> words(String stage) {
        return trial(stage)
                .map(trial -> trial.on(new TrialEngine(Map::of)).happenings().keySet())
                .orElse(Set.of());
    }

    /** Plays in this Java process, whose engine clock is the trial's meanwhile. */
    static TrialReport play(String stage, Map<String, String> files, Scenario scenario) {
        StageTrial trial = trial(stage).orElseThrow(() -> new TrialBroken("The stage " + stage + " cannot be tried"));
        Map<String, byte[]> content = new LinkedHashMap<>();
        files.forEach((name, source) -> content.put(name, source.getBytes(StandardCharsets.UTF_8)));
        return new Player(trial.on(new TrialEngine(() -> content)), scenario).play();
    }

    private static Optional<StageTrial> trial(String stage) {
        return ServiceLoader.load(StageTrial.class, SandboxMain.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.stage().equals(stage))
                .findFirst();
    }
}
