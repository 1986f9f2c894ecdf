package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.messaging.Interaction;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallPolicyTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final CallPolicy SHIPPED = CallHoursTest.CALLS;

    @Test
    void threeAttemptsInFourteenDaysAndAMonthAfterATalk() {
        assertThat(SHIPPED.allows(NOW, List.of(call("NO_ANSWER", 1), call("NO_ANSWER", 3))))
                .isTrue();
        assertThat(SHIPPED.allows(NOW, List.of(call("NO_ANSWER", 1), call("NO_ANSWER", 3), call("NO_ANSWER", 13))))
                .isFalse();
        assertThat(SHIPPED.allows(NOW, List.of(call("NO_ANSWER", 1), call("NO_ANSWER", 3), call("NO_ANSWER", 15))))
                .isTrue();
        assertThat(SHIPPED.allows(NOW, List.of(call("REACHED", 29)))).isFalse();
        assertThat(SHIPPED.allows(NOW, List.of(call("REACHED", 31)))).isTrue();
        assertThat(SHIPPED.reach()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void anotherShopHasOtherLimits() {
        CallPolicy shy = new CallPolicy(
                Set.of(DayOfWeek.MONDAY), DayHours.of("10:00-12:00"), 1, Duration.ofDays(60), Duration.ofDays(10));
        assertThat(shy.allows(NOW, List.of(call("NO_ANSWER", 59)))).isFalse();
        assertThat(shy.allows(NOW, List.of(call("REACHED", 61)))).isTrue();
        assertThat(shy.reach()).isEqualTo(Duration.ofDays(60));
    }

    @Test
    void limitsThatCannotBeKeptAreRefused() {
        DayHours day = DayHours.of("10:00-19:00");
        Set<DayOfWeek> monday = Set.of(DayOfWeek.MONDAY);
        assertThatThrownBy(() -> new CallPolicy(Set.of(), day, 3, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CallPolicy(monday, day, 0, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("0 attempts");
        assertThatThrownBy(() -> new CallPolicy(monday, day, 3, Duration.ofDays(-1), Duration.ZERO))
                .hasMessageContaining("negative");
    }

    private static Interaction call(String outcome, int daysAgo) {
        return new Interaction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOW.minus(Duration.ofDays(daysAgo)),
                Interaction.Medium.PHONE,
                Interaction.Direction.OUT,
                outcome,
                null,
                "manager1",
                null,
                null);
    }
}
