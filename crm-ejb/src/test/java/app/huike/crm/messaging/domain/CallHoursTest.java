package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallHoursTest {

    /** As it is shipped. */
    static final CallPolicy CALLS = new CallPolicy(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY),
            DayHours.of("10:00-19:00"),
            3,
            Duration.ofDays(14),
            Duration.ofDays(30));

    private static final LocalDate HOLIDAY = LocalDate.parse("2026-06-19");
    private static final CallHours SHANGHAI = CALLS.hoursOf(ZoneId.of("Asia/Shanghai"), HOLIDAY::equals);
    private static final CallHours NEW_YORK = CALLS.hoursOf(ZoneId.of("America/New_York"), day -> false);

    @ParameterizedTest(name = "{0} in Shanghai: {1}")
    @CsvSource({
        // Wednesday, ten o'clock and a minute before seven in the evening
        "2026-06-17T02:00:00Z, 2026-06-17T02:00:00Z",
        "2026-06-17T10:59:00Z, 2026-06-17T10:59:00Z",
        "2026-06-17T01:59:00Z, 2026-06-17T02:00:00Z",
        "2026-06-17T11:00:00Z, 2026-06-18T02:00:00Z",
        // the next day is a holiday, the one after it a Saturday
        "2026-06-18T11:00:00Z, 2026-06-20T02:00:00Z",
        "2026-06-19T05:00:00Z, 2026-06-20T02:00:00Z",
        // Saturday evening and Sunday
        "2026-06-20T12:00:00Z, 2026-06-22T02:00:00Z",
        "2026-06-21T05:00:00Z, 2026-06-22T02:00:00Z"
    })
    void calledOnWorkdaysFromTenToSeven(Instant moment, Instant first) {
        assertThat(SHANGHAI.first(moment)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} in New York: {1}")
    @CsvSource({
        // clocks go forward in the night to Sunday 8 March, back in that to Sunday 1 November
        "2026-03-08T00:00:00Z, 2026-03-09T14:00:00Z",
        "2026-10-31T23:00:00Z, 2026-11-02T15:00:00Z"
    })
    void byTheClockOnTheWall(Instant moment, Instant first) {
        assertThat(NEW_YORK.first(moment)).isEqualTo(first);
    }
}
