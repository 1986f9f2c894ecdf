package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final WorkingHours HOURS =
            WorkingHours.of("MONDAY,TUESDAY, WEDNESDAY,THURSDAY,FRIDAY", "09:00-17:00", ZoneOffset.UTC);

    @ParameterizedTest(name = "{0} and {1} is {2}")
    @CsvSource({
        // Monday
        "2026-06-15T11:00:00Z, P2D, 2026-06-17T11:00:00Z",
        // over the weekend
        "2026-06-19T12:00:00Z, P2D, 2026-06-23T12:00:00Z",
        "2026-06-20T12:00:00Z, P1D, 2026-06-22T17:00:00Z",
        "2026-06-21T23:59:00Z, PT8H, 2026-06-22T17:00:00Z",
        // before, after and at the end of the day
        "2026-06-15T03:12:00Z, P2D, 2026-06-16T17:00:00Z",
        "2026-06-15T18:00:00Z, PT1H, 2026-06-16T10:00:00Z",
        "2026-06-15T17:00:00Z, PT1H, 2026-06-16T10:00:00Z",
        "2026-06-15T16:30:00Z, PT1H, 2026-06-16T09:30:00Z",
        "2026-06-15T11:00:00Z, PT8H, 2026-06-16T11:00:00Z",
        "2026-06-15T11:00:00Z, P1DT1H, 2026-06-16T12:00:00Z",
        "2026-06-15T11:00:00Z, PT0S, 2026-06-15T11:00:00Z"
    })
    void countsOnlyWhatPeopleWork(Instant start, String amount, Instant end) {
        assertThat(HOURS.after(start, amount)).isEqualTo(end);
    }

    @ParameterizedTest(name = "from {0} to {1} people work {2}")
    @CsvSource({
        "2026-06-15T11:00:00Z, 2026-06-17T11:00:00Z, PT16H",
        "2026-06-19T12:00:00Z, 2026-06-23T12:00:00Z, PT16H",
        "2026-06-20T12:00:00Z, 2026-06-21T12:00:00Z, PT0S",
        "2026-06-15T03:12:00Z, 2026-06-15T23:00:00Z, PT8H",
        "2026-06-15T09:30:00Z, 2026-06-15T10:15:00Z, PT45M",
        "2026-06-15T20:00:00Z, 2026-06-16T08:00:00Z, PT0S",
        "2026-06-17T11:00:00Z, 2026-06-15T11:00:00Z, PT0S"
    })
    void tellsHowMuchWasWorked(Instant start, Instant end, Duration worked) {
        assertThat(HOURS.between(start, end)).isEqualTo(worked);
    }

    @Test
    void whatIsAddedIsWhatLiesBetween() {
        Instant start = Instant.parse("2026-06-18T20:17:00Z");
        for (int minutes = 1; minutes < 6000; minutes += 97) {
            Instant end = HOURS.after(start, Duration.ofMinutes(minutes));
            assertThat(HOURS.between(start, end)).isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void theHoursAreThoseOfTheShopsZone() {
        WorkingHours taipei = WorkingHours.of("MONDAY", "09:00-17:00", ZoneId.of("Asia/Taipei"));

        assertThat(taipei.after(Instant.parse("2026-06-14T23:30:00Z"), "PT1H"))
                .isEqualTo(Instant.parse("2026-06-15T02:00:00Z"));
    }

    @Test
    void aShopInWhichNobodyWorksIsRefused() {
        assertThatThrownBy(() -> WorkingHours.of("MONDAY", "17:00-09:00", ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
