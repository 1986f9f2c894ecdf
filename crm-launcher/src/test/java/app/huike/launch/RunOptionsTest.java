package app.huike.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunOptionsTest {
    private static final Path DEFAULT = Path.of("/somewhere/data");

    private static RunOptions parse(String line) throws Refusal {
        return RunOptions.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")), DEFAULT);
    }

    @Test
    void withoutWordsTheDemoRunsOnPort8080BesideTheProject() throws Refusal {
        RunOptions options = parse("");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(DEFAULT);
        assertThat(options.database()).isEmpty();
        assertThat(options.empty()).isFalse();
    }

    @Test
    void everyOptionIsTaken() throws Refusal {
        RunOptions options = parse("--empty --port 9000 --data relative --database jdbc:postgresql://db/crm");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEqualTo(Path.of("relative").toAbsolutePath());
        assertThat(options.database()).contains("jdbc:postgresql://db/crm");
        assertThat(options.empty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port http", "--port 0", "--port 65536", "--port -1", "--colour red", "start"})
    void whatIsNotUnderstoodIsRefusedByName(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(line.split(" ")[0])
                .message()
                .hasLineCount(1);
    }
}
