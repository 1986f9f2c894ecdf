package app.huike.bench.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.bench.BenchOptions;
import app.huike.launch.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the benchmark itself works, small; how long things take is not judged here. */
class TasksBenchIT {

    @TempDir
    private Path data;

    @Test
    void aSmallShopIsFilledWorkedInAndTold() throws Refusal, IOException {
        Path root = Path.of(System.getProperty("huike.root"));

        new TasksBench(new BenchOptions(2_000, 500, 10, 4, Duration.ofSeconds(30), data), root).run();

        assertThat(Files.readString(data.resolve("tasks.md")))
                .contains("2,001 customers", "| open a task |", "| inbox |", "| engine: all, last page |");
    }
}
