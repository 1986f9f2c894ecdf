package app.huike.lifecycle.sandbox;

import app.huike.lifecycle.release.ShippedStage;
import app.huike.lifecycle.release.ShippedStages;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The process of the sandbox: makes itself ready, reads what is to be tried, plays it, writes what came of it, and ends. */
public final class SandboxMain {

    /** What it tells goes to the standard error, which the server keeps. */
    private static final Logger LOG = Logger.getLogger(SandboxMain.class.getName());

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private SandboxMain() {}

    /**
     * From the standard input to the standard output.
     *
     * @param arguments the stage that will probably be played, empty where it is asked at once
     */
    public static void main(String[] arguments) throws IOException {
        Patience patience = new Patience();
        patience.start();
        try (OutputStream answer = new FileOutputStream(FileDescriptor.out)) {
            try {
                warmUp(arguments[0]);
            } catch (RuntimeException cold) {
                // what is to be played may go all the same; the server shows this only if it does not
                LOG.log(Level.WARNING, "The sandbox could not make itself ready", cold);
            }
            SandboxTalk.Wish wish = SandboxTalk.wish(System.in);
            patience.interrupt();
            SandboxTalk.write(
                    wish.scenarios().stream()
                            .map(scenario -> play(wish.stage(), wish.files(), ScenarioReader.read(scenario)))
                            .toList(),
                    answer);
        }
    }

    /** Plays what is shipped, once, so that the engine is there and its classes are read; what comes of it is not looked at, and nothing of it is left. */
    private static void warmUp(String stage) {
        ClassLoader loader = SandboxMain.class.getClassLoader();
        Map<String, String> files = ShippedStages.find(loader).stream()
                .filter(each -> each.name().equals(stage))
                .findFirst()
                .map(ShippedStage::files)
                .orElseGet(TreeMap::new);
        ShippedStages.scenarios(loader, stage).values().stream()
                .limit(1)
                .forEach(scenario -> play(stage, files, ScenarioReader.read(scenario)));
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

    /** Ends this process where nobody asks it anything. */
    private static final class Patience extends Thread {
        Patience() {
            super("huike-sandbox-patience");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                Thread.sleep(LONGEST_WAIT.toMillis());
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException asked) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
