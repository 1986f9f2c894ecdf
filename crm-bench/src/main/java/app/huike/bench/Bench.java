package app.huike.bench;

import app.huike.bench.task.TasksBench;
import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;

/** The door of the benchmarks: {@code Bench tasks [--customers 1000000] …}. */
public final class Bench {

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
        if (words.isEmpty() || !words.get(0).equals("tasks")) {
            throw new Refusal("there is one benchmark so far: ./crm bench tasks [--customers N] [--tasks N]"
                    + " [--people N] [--sessions N] [--minutes N] [--data DIR]");
        }
        BenchOptions options = BenchOptions.parse(words.subList(1, words.size()), root.resolve("target/bench/tasks"));
        return new TasksBench(options, root).run();
    }
}
