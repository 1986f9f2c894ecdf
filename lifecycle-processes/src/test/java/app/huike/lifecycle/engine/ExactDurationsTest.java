package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactDurationsTest {

    /** The day before the clocks go forward in Berlin. */
    private static final Instant BEFORE_SUMMER_TIME = Instant.parse("2026-03-28T12:00:00Z");

    private final TimeZone before = TimeZone.getDefault();

    @BeforeEach
    void liveInBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void goHome() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"P1D,PT24H", "P14D,PT336H", "P1W,PT168H", "PT2H,PT2H", "P1DT12H,PT36H"})
    void day_has_24_hours_also_when_clocks_are_put_forward(String text, Duration length) {
        for (String calendar : new String[] {"duration", "dueDate"}) {
            assertThat(calendar(calendar)
                            .resolveDuedate(text, Date.from(BEFORE_SUMMER_TIME))
                            .toInstant())
                    .isEqualTo(BEFORE_SUMMER_TIME.plus(length));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1M", "P1Y", "P", "PxD", "P99999999999999999999W", "P999999D", "P-1D"})
    void length_that_is_not_exact_is_refused(String text) {
        assertThat(ExactDurations.isExact(text)).isFalse();
        assertThatThrownBy(() -> calendar("duration").resolveDuedate(text, Date.from(BEFORE_SUMMER_TIME)))
                .hasMessageContaining("no exact duration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T09:00:00Z", "2026-06-01T11:00:00+02:00"})
    void moment_stays_a_moment(String text) {
        assertThat(calendar("dueDate").resolveDuedate(text).toInstant()).isEqualTo("2026-06-01T09:00:00Z");
    }

    private static BusinessCalendar calendar(String name) {
        return ExactDurations.calendars().getBusinessCalendar(name);
    }
}
