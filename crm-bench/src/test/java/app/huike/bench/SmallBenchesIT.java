package app.huike.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.bench.exchange.ImportBench;
import app.huike.bench.growth.GrowthBench;
import app.huike.bench.lifecycle.EventsBench;
import app.huike.bench.lifecycle.JobsBench;
import app.huike.bench.lifecycle.NodesBench;
import app.huike.bench.server.MemoryBench;
import app.huike.bench.server.StartBench;
import app.huike.bench.shop.OpenShop;
import app.huike.bench.sweep.SweepBench;
import app.huike.bench.task.TasksBench;
import app.huike.bench.task.TasksOptions;
import app.huike.launch.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmarks themselves work, small and in one shop; how long things take is not judged here. */
class SmallBenchesIT {

    private static final Path ROOT = Path.of(System.getProperty("huike.root"));

    @TempDir
    private Path data;

    @Test
    void eachMeasuresAndTells() throws Refusal, IOException {
        try (OpenShop shop = OpenShop.in(data, ROOT)) {
            new TasksBench(
                            new TasksOptions(2_000, 500, 10, 4, Duration.ofSeconds(5), Duration.ofSeconds(20), data),
                            ROOT)
                    .in(shop);
            new MemoryBench(List.of("--people", "4"), data, ROOT).in(shop);
            new ImportBench(
                            List.of("--customers", "2000", "--purchases", "5000", "--rows", "1000", "--rounds", "1"),
                            data,
                            ROOT)
                    .in(shop);
            new SweepBench(List.of("--customers", "2000", "--due", "50", "--usual", "5", "--rounds", "1"), data, ROOT)
                    .in(shop);
            new JobsBench(List.of("--waiting", "3000", "--welcomes", "20", "--rounds", "1"), data, ROOT).in(shop, shop);
            new EventsBench(List.of("--events", "20", "--rounds", "1"), data, ROOT).in(shop);
            new NodesBench(List.of("--welcomes", "20", "--rounds", "1"), data, ROOT)
                    .in(shop.database().access(), List.of(shop.server()));
            new GrowthBench(List.of("--rows", "200", "--events", "20", "--due", "10", "--rounds", "1"), data, ROOT)
                    .in(List.of(shop, shop, shop));
        }
        new StartBench(List.of("--rounds", "1"), data, ROOT).run();

        assertThat(told("tasks.md"))
                .contains("2,001 customers", "| open a task |", "| inbox |", "| engine: all, last page |");
        assertThat(told("memory.md")).contains("4 people logged in", "kB each");
        assertThat(told("import.md")).contains("1,000 rows", "rows a second");
        assertThat(told("sweep.md")).contains("| Huike, 50 are due | 1 |", "| SQL alone, 5 are due | 1 |");
        assertThat(told("jobs.md")).contains("| with all the others waiting | 1 |", "jobs a second, with nobody else");
        assertThat(told("nodes.md")).contains("| 1 node | 1 |", "One node:");
        assertThat(told("growth.md")).contains("| a row of an import |", "| a page of the group's tasks |");
        assertThat(told("events.md")).contains("| the bare engine in-process | 1 |", "events a second");
        assertThat(told("start.md")).contains("| Huike, until ready | 1 |", "times the reference");
    }

    private String told(String file) throws IOException {
        return Files.readString(data.resolve(file));
    }
}
