package app.huike.crm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "US, 2026-11-26", // the fourth Thursday of November
        "US, 2026-07-03", // Independence Day of a year in which it is a Saturday
        "DE, 2026-10-03",
        "DE-BY, 2026-01-06",
        "HK, 2026-07-01",
        "CN, 2026-02-16", // the eve of the Spring Festival, then its three days
        "CN, 2026-02-17",
        "CN, 2026-02-19",
        "CN, 2026-04-05",
        "CN, 2026-05-02",
        "CN, 2026-06-19",
        "CN, 2026-09-25",
        "CN, 2026-10-03",
        "TW, 2026-02-15", // the little eve and the eve
        "TW, 2026-02-16",
        "TW, 2026-02-28",
        "TW, 2026-10-10",
        "TW, 2026-12-25",
        "tw, 2027-02-05"
    })
    void publicHolidays(String place, LocalDate day) {
        assertThat(Holidays.isIn(place, day)).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "US, 2026-11-27",
        "DE, 2026-01-06",
        "DE-BE, 2026-01-06",
        "CN, 2026-02-15",
        "CN, 2026-02-20",
        "CN, 2026-12-25",
        "TW, 2026-02-14",
        "TW, 2026-10-01",
        "XX, 2026-01-01",
        "nowhere, 2026-01-01"
    })
    void daysLikeAnyOther(String place, LocalDate day) {
        assertThat(Holidays.isIn(place, day)).isFalse();
    }

    @Test
    void noWorkingTimePassesOnThem() {
        WorkingHours hours = WorkingHours.of("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY", "09:00-17:00", ZoneOffset.UTC)
                .without(day -> Holidays.isIn("DE", day));

        Instant thursdayBeforeEaster = Instant.parse("2026-04-02T12:00:00Z");
        Instant tuesdayAfter = Instant.parse("2026-04-07T12:00:00Z");

        assertThat(hours.after(thursdayBeforeEaster, "P1D")).isEqualTo(tuesdayAfter);
        assertThat(hours.between(thursdayBeforeEaster, tuesdayAfter)).hasHours(8);
    }
}
