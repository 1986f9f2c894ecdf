package app.huike.crm.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessLimitTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void aFewMistypedCodesCostNothing() {
        assertThat(GuessLimit.PERSON.waitLeft(4, NOW, NOW)).isZero();
        assertThat(GuessLimit.PERSON.waitLeft(5, NOW, NOW)).isPositive();
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToAMost() {
        assertThat(GuessLimit.PERSON.waitLeft(5, NOW, NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(GuessLimit.PERSON.waitLeft(6, NOW, NOW)).isEqualTo(Duration.ofSeconds(60));
        assertThat(GuessLimit.PERSON.waitLeft(1_000_000, NOW, NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theWaitPassesAndAfterAQuietHourAllIsForgotten() {
        assertThat(GuessLimit.PERSON.waitLeft(5, NOW, NOW.plusSeconds(10))).isEqualTo(Duration.ofSeconds(20));
        assertThat(GuessLimit.PERSON.waitLeft(5, NOW, NOW.plusSeconds(31))).isZero();
        assertThat(GuessLimit.PERSON.counted(5, NOW, NOW.plusSeconds(31))).isEqualTo(6);
        assertThat(GuessLimit.PERSON.counted(5, NOW, NOW.plusSeconds(3600))).isEqualTo(1);
    }

    @Test
    void aTillIsSlowedButNeverHeldUpForLong() {
        assertThat(GuessLimit.TILL.waitLeft(19, NOW, NOW)).isZero();
        assertThat(GuessLimit.TILL.waitLeft(Integer.MAX_VALUE, NOW, NOW)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whoeverGuessesAsFastAsIsAllowedNeedsLongerThanTheShopExists() {
        // a till may try once in five seconds; of 2^55 codes say a million are open
        double perYear = Duration.ofDays(365).toSeconds() / 5.0;
        double yearsUntilHalfALuckyGuess = Math.pow(2, 55) / 1_000_000 / perYear / 2;
        assertThat(yearsUntilHalfALuckyGuess).isGreaterThan(1000);
    }
}
