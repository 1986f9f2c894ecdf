package app.huike.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02-10, 2024-09-17",
        "2025-01-29, 2025-10-06",
        "2026-02-17, 2026-09-25",
        "2027-02-06, 2027-09-15",
        "2028-01-26, 2028-10-03",
        "2033-01-31, 2033-09-08",
        "2034-02-19, 2034-09-27"
    })
    void lunarFestivals(LocalDate spring, LocalDate autumn) {
        assertThat(Festival.SPRING_FESTIVAL.in(spring.getYear())).isEqualTo(spring);
        assertThat(Festival.MID_AUTUMN.in(autumn.getYear())).isEqualTo(autumn);
    }

    @Test
    void festivalsOfTheSun() {
        assertThat(Festival.NEW_YEAR.in(2027)).isEqualTo("2027-01-01");
        assertThat(Festival.CHRISTMAS.in(2027)).isEqualTo("2027-12-25");
    }

    @Test
    void daysOfTheDeadAreNoFestivals() {
        assertThat(Arrays.stream(Festival.values()).map(festival -> festival.in(2026)))
                .doesNotContain(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 8, 27));
    }

    /** Two of them would be one message: a greeting that nobody ever gets. */
    @Test
    void festivalsOfOneCalendarAreMoreThanAWeekApart() {
        for (FestivalCalendar calendar : FestivalCalendar.values()) {
            LocalDate[] days = Arrays.stream(Festival.values())
                    .filter(festival -> festival.calendar() == calendar)
                    .map(festival -> festival.in(2027))
                    .sorted()
                    .toArray(LocalDate[]::new);
            for (int index = 1; index < days.length; index++) {
                assertThat(days[index]).isAfter(days[index - 1].plusDays(7));
            }
        }
    }

    @Test
    void theShopsLanguageDecidesForWhoSaidNothing() {
        assertThat(FestivalCalendar.of(Locale.forLanguageTag("zh-Hant-TW"))).isEqualTo(FestivalCalendar.CHINESE);
        assertThat(FestivalCalendar.of(Locale.ENGLISH)).isEqualTo(FestivalCalendar.CIVIL);
    }
}
