package app.huike.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void aKeyMayCallAMinutesWorthAtOnceAndThenWaits() {
        RateLimits limits = new RateLimits(3);
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(limits.secondsToWait(key)).isZero();
        }
        assertThat(limits.secondsToWait(key)).isBetween(1L, 20L);
        assertThat(limits.secondsToWait(UUID.randomUUID())).as("another key").isZero();
    }
}
