package app.huike.bench;

import app.huike.bench.exchange.ImportBench;
import app.huike.bench.growth.GrowthBench;
import app.huike.bench.lifecycle.EventsBench;
import app.huike.bench.lifecycle.JobsBench;
import app.huike.bench.lifecycle.NodesBench;
import app.huike.bench.server.MemoryBench;
import app.huike.bench.server.StartBench;
import app.huike.bench.sweep.SweepBench;
import app.huike.bench.task.TasksBench;
import app.huike.bench.task.TasksOptions;
import app.huike.launch.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;

/** The door of the benchmarks: {@code Bench tasks [--customers 1000000] …}. */
public final class Bench {

    /** One benchmark, by the words behind its name; whether its goals were met. */
    private interface Benchmark {
        boolean run(List<String> words, Path data, Path root) throws Refusal;
    }

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "tasks", (words, data, root) -> new TasksBench(TasksOptions.parse(words, data), root).run(),
            "events", (words, data, root) -> new EventsBench(words, data, root).run(),
            "growth", (words, data, root) -> new GrowthBench(words, data, root).run(),
            "jobs", (words, data, root) -> new JobsBench(words, data, root).run(),
            "nodes", (words, data, root) -> new NodesBench(words, data, root).run(),
            "start", (words, data, root) -> new StartBench(words, data, root).run(),
            "memory", (words, data, root) -> new MemoryBench(words, data, root).run(),
            "sweep", (words, data, root) -> new SweepBench(words, data, root).run(),
            "import", (words, data, root) -> new ImportBench(words, data, root).run()));

    private Bench() {}

    /** Runs one and prints its table; exit code 0 where its goals are met, 1 where they are not, 2 where it cannot run. */
    public static void main(String[] words) {
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        Path root =
                Path.of(System.getProperty("huike.root", ".")).toAbsolutePath().normalize();
        try {
            System.exit(run(List.of(words), root) ? 0 : 1);
        } catch (Refusal refused) {
            System.err.println("crm: " + refused.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(List<String> words, Path root) throws Refusal {
        String name = words.isEmpty() ? "" : words.get(0);
        if (!ALL.containsKey(name)) {
            throw new Refusal(
                    "name a benchmark: " + String.join(", ", ALL.keySet()) + "; ./crm help tells their options");
        }
        Path data = root.resolve("target/bench").resolve(name);
        List<String> options = words.subList(1, words.size());
        boolean met = ALL.get(name).run(options, data, root);
        Path told = BenchWords.data(options, data).resolve(name + ".md");
        try {
            new BenchmarksPage(root.resolve("docs/benchmarks.md"))
                    .tell(name, "./crm bench " + String.join(" ", words), Files.readString(told));
        } catch (IOException failure) {
            throw new Refusal("measured, but the page of the benchmarks cannot be written: " + failure, failure);
        }
        return met;
    }
}
