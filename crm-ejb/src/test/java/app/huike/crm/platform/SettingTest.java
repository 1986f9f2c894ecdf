package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void whatCannotBeKeptIsNamedWithItsReason() {
        assertThat(Setting.<Integer>kept("huike.some.number", () -> 7)).isEqualTo(7);
        assertThatThrownBy(() -> Setting.kept("huike.some.hours", () -> {
                    throw new IllegalArgumentException("'8-21' is not written as 08:00-21:00");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Setting huike.some.hours: '8-21' is not written as 08:00-21:00");
        assertThat(Setting.moreThan(0, "huike.some.number", 1)).isOne();
        assertThatThrownBy(() -> Setting.moreThan(Duration.ZERO, "huike.some.wait", Duration.ZERO))
                .hasMessage("Setting huike.some.wait: PT0S is not more than PT0S");
    }
}
