package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ContactHoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final DayHours DAY = DayHours.of("08:00-21:00");
    private static final ContactHours MARKETING = new ContactHours(DAY, Purpose.MARKETING, ZoneId.of("UTC"));
    private static final ContactHours SERVICE = new ContactHours(DAY, Purpose.SERVICE, ZoneId.of("UTC"));

    @Test
    void timeRunsOnlyWhileTheyLast() {
        assertThat(after("2026-06-15T10:00:00Z", "PT2H")).isEqualTo("2026-06-15T12:00:00Z");
        assertThat(after("2026-06-15T05:00:00Z", "PT1H")).isEqualTo("2026-06-15T09:00:00Z");
        assertThat(after("2026-06-15T20:00:00Z", "PT2H")).isEqualTo("2026-06-16T09:00:00Z");
        assertThat(after("2026-06-15T23:00:00Z", "PT0S")).isEqualTo("2026-06-16T08:00:00Z");
        assertThat(after("2026-06-15T08:00:00Z", "PT26H"))
                .as("two days of 13 hours")
                .isEqualTo("2026-06-17T08:00:00Z");
        assertThat(after("2026-06-15T20:00:00Z", "PT1H")).as("21:00 is closed").isEqualTo("2026-06-16T08:00:00Z");
    }

    @Test
    void theSumOfThemIsWhatAfterCounts() {
        Instant from = Instant.parse("2026-06-15T19:30:00Z");
        for (String time : new String[] {"PT0S", "PT1M", "PT1H29M59S", "PT5H", "PT40H"}) {
            Instant to = MARKETING.after(from, Duration.parse(time));
            assertThat(MARKETING.between(from, to)).isEqualTo(Duration.parse(time));
        }
        assertThat(MARKETING.between(from, from.minusSeconds(60))).isZero();
        assertThat(MARKETING.between(Instant.parse("2026-06-15T22:00:00Z"), Instant.parse("2026-06-16T07:00:00Z")))
                .as("a night")
                .isZero();
    }

    @Test
    void aDayOnWhichTheClocksChangeHasThirteenHoursAllTheSame() {
        ContactHours hours = new ContactHours(DAY, Purpose.MARKETING, NEW_YORK);
        assertThat(hours.between(Instant.parse("2026-03-08T04:00:00Z"), Instant.parse("2026-03-09T04:00:00Z")))
                .isEqualTo(Duration.ofHours(13));
    }

    @Test
    void messagesAboutOrdersHaveNone() {
        Instant night = Instant.parse("2026-06-15T23:00:00Z");
        assertThat(SERVICE.after(night, Duration.ofHours(2))).isEqualTo("2026-06-16T01:00:00Z");
        assertThat(SERVICE.between(night, night.plusSeconds(60))).isEqualTo(Duration.ofMinutes(1));
        assertThat(SERVICE.between(night, night.minusSeconds(60))).isZero();
    }

    private static Instant after(String from, String time) {
        return MARKETING.after(Instant.parse(from), Duration.parse(time));
    }
}
