package app.huike.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    @Test
    void aKeyMayCallAMinutesWorthAtOnceAndThenWaits() {
        RateLimits limits = new RateLimits(3, 2);
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(limits.secondsToWait(key)).isZero();
        }
        assertThat(limits.secondsToWait(key)).isBetween(1L, 20L);
        assertThat(limits.secondsToWait(UUID.randomUUID())).as("another key").isZero();
    }

    @Test
    void anAddressMayAskForCalendarsAMinutesWorthAtOnceAndThenWaits() {
        RateLimits limits = new RateLimits(3, 2);
        for (int i = 0; i < 2; i++) {
            assertThat(limits.secondsToWaitFrom("10.0.0.1")).isZero();
        }
        assertThat(limits.secondsToWaitFrom("10.0.0.1")).isBetween(1L, 30L);
        assertThat(limits.secondsToWaitFrom("10.0.0.2")).as("another address").isZero();
    }
}
