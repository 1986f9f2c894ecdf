package app.huike.lifecycle.arbitration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProcessPolicyTest {

    private static final ProcessPolicy SAID = new ProcessPolicy(
            Reentry.AFTER_END, Duration.ZERO, false, 50, Optional.empty(), Map.of("again", "P10D", "perOwner", "3"));

    @Test
    void whatTheDiagramSaysGoesBeforeWhatIsShipped() {
        assertThat(SAID.duration("again", "P120D")).isEqualTo(Duration.ofDays(10));
        assertThat(SAID.duration("again")).isEqualTo(Duration.ofDays(10));
        assertThat(SAID.number("perOwner", 20)).isEqualTo(3);
    }

    @Test
    void anOlderDiagramGoesByWhatIsShipped() {
        assertThat(SAID.duration("afterContact", "P30D")).isEqualTo(Duration.ofDays(30));
        assertThat(SAID.number("onDays", 2)).isEqualTo(2);
        assertThatThrownBy(() -> SAID.duration("afterContact")).hasMessageContaining("afterContact");
    }
}
