package app.huike.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.launch.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChaosOptionsTest {

    private static final Path USUAL = Path.of("/usual");
    private static final Path WAR = Path.of("/built.war");

    @Test
    void whatIsNotSaidIsAsTheGoalSays() throws Refusal {
        ChaosOptions options = ChaosOptions.parse(List.of(), USUAL, WAR);

        assertThat(options.size()).isEqualTo(Size.of(50_000));
        assertThat(options.size().kills()).isEqualTo(10);
        assertThat(options.size().hurried()).isFalse();
        assertThat(options.faults()).extracting(Fault::number).contains(1, 2, 6);
        assertThat(options.report()).isEqualTo(USUAL.resolve("faults.md"));
    }

    @Test
    void aShortRunStillKillsTwice() throws Refusal {
        Size size = ChaosOptions.parse(List.of("--events", "2000"), USUAL, WAR).size();

        assertThat(size.kills()).isEqualTo(2);
        assertThat(size.stops()).isEqualTo(1);
        assertThat(size.callers()).isEqualTo(64);
        assertThat(size.hurried()).isTrue();
    }

    @Test
    void faultsAreChosenByNumber() throws Refusal {
        assertThat(ChaosOptions.parse(List.of("--fault", "6,1"), USUAL, WAR).faults())
                .extracting(Fault::number)
                .containsExactly(6, 1);
    }

    @Test
    void nodesMayBeginWithAReleaseBefore() throws Refusal {
        assertThat(ChaosOptions.parse(List.of("--fault", "9", "--from", "/old.war"), USUAL, WAR)
                        .from())
                .contains(Path.of("/old.war"));
        assertThat(ChaosOptions.parse(List.of(), USUAL, WAR).from()).isEmpty();
    }

    @Test
    void aDatabaseOfSomebodyElseIsNotStopped() throws Refusal {
        List<String> named = List.of("--database", "jdbc:postgresql://db/crm");

        assertThat(ChaosOptions.parse(named, USUAL, WAR).faults())
                .extracting(Fault::number)
                .contains(1)
                .doesNotContain(2);
        refused("leave --database out", "--database", "jdbc:postgresql://db/crm", "--fault", "2");
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("no fault '99'", "--fault", "99");
        refused("no fault ''", "--fault", "1,");
        refused("from 100, not '5'", "--events", "5");
        refused("wants a value", "--fault");
        refused("no option --fast", "--fast", "1");
    }

    private static void refused(String why, String... words) {
        assertThatThrownBy(() -> ChaosOptions.parse(List.of(words), USUAL, WAR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(why);
    }
}
