package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockSkewTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    /** The question is asked at noon by the node's clock, and took two seconds. */
    private static ClockSkew whereTheDatabaseSays(Duration past) {
        return ClockSkew.between(NOON, NOON.plus(past), NOON.plusSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT1S, PT0S", "PT2S, PT0S", "PT3S, PT-1S", "PT-4S, PT4S"})
    void withinTheTimeThatTheQuestionTookNobodyCanTell(Duration database, Duration ahead) {
        assertThat(whereTheDatabaseSays(database).ahead()).isEqualTo(ahead);
    }

    @Test
    void fiveSecondsAreBorneAndMoreAreNot() {
        assertThat(whereTheDatabaseSays(Duration.ofSeconds(-5)).borne()).isTrue();
        assertThat(whereTheDatabaseSays(Duration.ofMillis(-5_001)).borne()).isFalse();
        assertThat(whereTheDatabaseSays(Duration.ofSeconds(7)).borne()).isTrue();
        assertThat(whereTheDatabaseSays(Duration.ofMillis(7_001)).borne()).isFalse();
    }
}
