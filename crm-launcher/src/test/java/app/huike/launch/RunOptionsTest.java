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
        assertThat(options.node()).isEmpty();
        assertThat(options.nodeName()).isEmpty();
    }

    @Test
    void everyOptionIsTaken() throws Refusal {
        RunOptions options = parse("--empty --port 9000 --data relative --database jdbc:postgresql://db/crm");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.data()).isEqualTo(Path.of("relative").toAbsolutePath());
        assertThat(options.database()).contains("jdbc:postgresql://db/crm");
        assertThat(options.empty()).isTrue();
    }

    @Test
    void nodesOfOneDatabaseDifferInNamePortAndDirectory() throws Refusal {
        RunOptions third = parse("--node 3 --empty --database jdbc:postgresql://db/crm");

        assertThat(third.nodeName()).contains("node-3");
        assertThat(third.port()).isEqualTo(8082);
        assertThat(third.data()).isEqualTo(DEFAULT.resolve("node-3"));
    }

    @Test
    void aNodeTakesAPortAndADirectoryThatAreNamed() throws Refusal {
        RunOptions second = parse("--port 9000 --data /var/crm --node 2 --empty --database jdbc:postgresql://db/crm");

        assertThat(second.port()).isEqualTo(9000);
        assertThat(second.data()).isEqualTo(Path.of("/var/crm/node-2"));
    }

    @Test
    void nodesWithoutADatabaseInCommonAreRefusedAndSoIsADemoOfSeveral() {
        assertThatThrownBy(() -> parse("--node 2 --empty"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--node wants --database");
        assertThatThrownBy(() -> parse("--node 1 --database jdbc:postgresql://db/crm"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--node wants --empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port http",
                "--port 0",
                "--port 65536",
                "--port -1",
                "--node",
                "--node 0",
                "--node 100",
                "--node one",
                "--colour red",
                "start"
            })
    void whatIsNotUnderstoodIsRefusedByName(String line) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(line.split(" ")[0])
                .message()
                .hasLineCount(1);
    }
}
