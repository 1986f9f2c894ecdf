package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        // Monday
        "2026-06-15T11:00Z, P2D, 2026-06-17T11:00Z",
        // over the weekend
        "2026-06-19T12:00Z, P2D, 2026-06-23T12:00Z",
        "2026-06-20T12:00Z, P1D, 2026-06-22T17:00Z",
        "2026-06-21T23:59Z, PT8H, 2026-06-22T17:00Z",
        // before, after and at the end of the day
        "2026-06-15T03:12Z, P2D, 2026-06-16T17:00Z",
        "2026-06-15T18:00Z, PT1H, 2026-06-16T10:00Z",
        "2026-06-15T17:00Z, PT1H, 2026-06-16T10:00Z",
        "2026-06-15T16:30Z, PT1H, 2026-06-16T09:30Z",
        "2026-06-15T11:00Z, PT8H, 2026-06-16T11:00Z",
        "2026-06-15T11:00Z, P1DT1H, 2026-06-16T12:00Z",
        "2026-06-15T11:00Z, PT0S, 2026-06-15T11:00Z"
    })
    void counts_only_what_people_work(ZonedDateTime start, String amount, ZonedDateTime end) {
        assertThat(WorkingTime.after(
                        start,
                        amount,
                        WorkingTime.daysOf("MONDAY,TUESDAY, WEDNESDAY,THURSDAY,FRIDAY"),
                        WorkingTime.hoursOf("09:00-17:00")))
                .isEqualTo(end);
    }
}
