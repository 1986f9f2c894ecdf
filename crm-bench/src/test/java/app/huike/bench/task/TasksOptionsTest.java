package app.huike.bench.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TasksOptionsTest {

    private static final Path USUAL = Path.of("/usual");

    @Test
    void whatIsNotSaidIsAsTheGoalSays() throws Refusal {
        assertThat(TasksOptions.parse(List.of(), USUAL))
                .isEqualTo(new TasksOptions(
                        1_000_000, 100_000, 200, 50, Duration.ofMinutes(8), Duration.ofMinutes(3), USUAL));
    }

    @Test
    void aSizeThatCannotBeIsRefused() {
        refused("from 1, not '0'", "--tasks", "0");
        refused("from 1, not 'many'", "--people", "many");
        refused("at most --customers", "--customers", "10", "--tasks", "11");
        refused("at most --people", "--people", "10");
        refused("wants a value", "--tasks");
        refused("no option --fast", "--fast", "1");
    }

    private static void refused(String why, String... words) {
        assertThatThrownBy(() -> TasksOptions.parse(List.of(words), USUAL))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
