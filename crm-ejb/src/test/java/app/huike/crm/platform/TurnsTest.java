package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Turns turns = new Turns(Duration.ofMinutes(1));

    @Test
    void theFirstTurnComesAtOnceAndTheNextAfterThePeriod() {
        assertThat(turns.begin(5)).isTrue();
        turns.end();
        assertThat(turns.begin(4 + MINUTE)).isFalse();
        assertThat(turns.begin(5 + MINUTE)).isTrue();
    }

    @Test
    void whatTakesLongerThanItsPeriodIsNotBegunAgain() {
        turns.begin(0);
        assertThat(turns.begin(3 * MINUTE)).isFalse();
        turns.end();
        assertThat(turns.begin(3 * MINUTE)).isTrue();
    }

    @Test
    void theNodesCounterMayBeNegativeAndRunOver() {
        assertThat(turns.begin(Long.MAX_VALUE - MINUTE / 2)).isTrue();
        turns.end();
        assertThat(turns.begin(Long.MAX_VALUE)).isFalse();
        assertThat(turns.begin(Long.MIN_VALUE + MINUTE)).isTrue();
    }
}
