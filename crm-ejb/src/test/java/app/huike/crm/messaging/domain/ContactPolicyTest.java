package app.huike.crm.messaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {

    /** As it is shipped. */
    static final ContactPolicy SHIPPED =
            new ContactPolicy(DayHours.of("08:00-21:00"), DayHours.of("09:00-20:00"), 1, 2, 6, Duration.ofDays(3));

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void byDayItGoesAtOnce() {
        assertThat(allowed("2026-06-15T06:00:00Z", SHANGHAI)).contains(Instant.parse("2026-06-15T06:00:00Z"));
    }

    @Test
    void byNightItWaitsForTheCustomersMorning() {
        assertThat(allowed("2026-06-15T13:00:00Z", SHANGHAI))
                .as("21:00 is closed")
                .contains(Instant.parse("2026-06-16T00:00:00Z"));
        assertThat(allowed("2026-06-15T12:59:59Z", SHANGHAI))
                .as("20:59:59 is open")
                .contains(Instant.parse("2026-06-15T12:59:59Z"));
        assertThat(allowed("2026-06-15T20:00:00Z", SHANGHAI))
                .as("four in the morning")
                .contains(Instant.parse("2026-06-16T00:00:00Z"));
    }

    @Test
    void theMorningIsEightByTheClockOnTheWallAlsoWhenTheClocksChange() {
        assertThat(allowed("2026-03-08T03:00:00Z", NEW_YORK))
                .as("clocks go forward in the night to the 8th of March")
                .contains(Instant.parse("2026-03-08T12:00:00Z"));
        assertThat(allowed("2026-11-01T02:00:00Z", NEW_YORK))
                .as("clocks go back in the night to the 1st of November")
                .contains(Instant.parse("2026-11-01T13:00:00Z"));
        assertThat(allowed("2026-10-24T20:00:00Z", BERLIN)).contains(Instant.parse("2026-10-25T07:00:00Z"));
    }

    @Test
    void anOrdersMessageGoesAtNight() {
        Instant night = Instant.parse("2026-06-15T20:00:00Z");
        List<Instant> many = Collections.nCopies(20, night);
        assertThat(SHIPPED.firstAllowed(night, Channel.EMAIL, Purpose.SERVICE, SHANGHAI, many))
                .contains(night);
    }

    @Test
    void feedbackKeepsTheHoursButNotTheLimitsOfMarketing() {
        Instant noon = Instant.parse("2026-06-15T04:00:00Z");
        assertThat(SHIPPED.firstAllowed(noon, Channel.EMAIL, Purpose.FEEDBACK, SHANGHAI, List.of(noon)))
                .contains(noon);
        assertThat(SHIPPED.firstAllowed(
                        Instant.parse("2026-06-15T20:00:00Z"), Channel.EMAIL, Purpose.FEEDBACK, SHANGHAI, List.of()))
                .contains(Instant.parse("2026-06-16T00:00:00Z"));
    }

    @Test
    void oneADayOfTheCustomersCalendar() {
        assertThat(allowed("2026-06-15T11:00:00Z", SHANGHAI, "2026-06-15T01:00:00Z"))
                .contains(Instant.parse("2026-06-16T00:00:00Z"));
        assertThat(allowed("2026-06-15T01:00:00Z", SHANGHAI, "2026-06-14T12:00:00Z"))
                .as("thirteen hours later, but another day")
                .contains(Instant.parse("2026-06-15T01:00:00Z"));
    }

    @Test
    void twoInSevenDays() {
        assertThat(allowed("2026-06-15T02:00:00Z", SHANGHAI, "2026-06-09T03:00:00Z", "2026-06-12T03:00:00Z"))
                .as("on the 16th at 8:00 the first lies six days and 21 hours back, on the 17th more than seven days")
                .contains(Instant.parse("2026-06-17T00:00:00Z"));
        assertThat(allowed("2026-06-15T02:00:00Z", SHANGHAI, "2026-06-13T03:00:00Z", "2026-06-14T03:00:00Z"))
                .as("five days to wait are too many")
                .isEmpty();
    }

    @Test
    void sixInThirtyDays() {
        String[] six = {
            "2026-05-20T03:00:00Z",
            "2026-05-24T03:00:00Z",
            "2026-05-28T03:00:00Z",
            "2026-06-01T03:00:00Z",
            "2026-06-05T03:00:00Z",
            "2026-06-09T03:00:00Z"
        };
        assertThat(allowed("2026-06-15T02:00:00Z", SHANGHAI, six)).isEmpty();
        assertThat(allowed("2026-06-19T04:00:00Z", SHANGHAI, six)).contains(Instant.parse("2026-06-19T04:00:00Z"));
    }

    @Test
    void whatWaitsAlreadyCountsAsWell() {
        assertThat(allowed("2026-06-15T02:00:00Z", SHANGHAI, "2026-06-16T00:00:00Z", "2026-06-17T00:00:00Z"))
                .as("with it there were three in the week that ends on the 17th")
                .isEmpty();
    }

    @Test
    void shortMessagesHaveHoursOfTheirOwn() {
        Instant half = Instant.parse("2026-06-15T00:30:00Z");
        assertThat(SHIPPED.inHours(half, Channel.EMAIL, Purpose.MARKETING, SHANGHAI))
                .isEqualTo(half);
        assertThat(SHIPPED.inHours(half, Channel.SMS, Purpose.MARKETING, SHANGHAI))
                .isEqualTo("2026-06-15T01:00:00Z");
        Instant evening = Instant.parse("2026-06-15T12:00:00Z");
        assertThat(SHIPPED.inHours(evening, Channel.SMS, Purpose.FEEDBACK, SHANGHAI))
                .isEqualTo("2026-06-16T01:00:00Z");
        assertThat(SHIPPED.inHours(evening, Channel.SMS, Purpose.SERVICE, SHANGHAI))
                .isEqualTo(evening);
    }

    @Test
    void anotherShopHasOtherLimits() {
        ContactPolicy bold =
                new ContactPolicy(DayHours.of("06:30-23:00"), DayHours.of("09:00-20:00"), 2, 3, 3, Duration.ZERO);
        Instant now = Instant.parse("2026-06-15T22:45:00Z");
        ZoneId utc = ZoneId.of("UTC");
        assertThat(bold.firstAllowed(
                        now, Channel.EMAIL, Purpose.MARKETING, utc, List.of(now.minus(Duration.ofHours(2)))))
                .contains(now);
        Instant first = now.minus(Duration.ofHours(3));
        assertThat(bold.firstAllowed(
                        now, Channel.EMAIL, Purpose.MARKETING, utc, List.of(first, first.plus(Duration.ofHours(1)))))
                .as("two today, and nothing waits for tomorrow")
                .isEmpty();
    }

    @Test
    void limitsThatCannotBeKeptAreRefused() {
        DayHours day = DayHours.of("08:00-21:00");
        assertThatThrownBy(() -> new ContactPolicy(day, day, 0, 2, 6, Duration.ZERO))
                .hasMessageContaining("0, 2, 6");
        assertThatThrownBy(() -> new ContactPolicy(day, day, 3, 2, 6, Duration.ZERO))
                .hasMessageContaining("3, 2, 6");
        assertThatThrownBy(() -> new ContactPolicy(day, day, 1, 2, 6, Duration.ofDays(15)))
                .hasMessageContaining("PT360H");
        assertThatThrownBy(() -> new ContactPolicy(day, day, 1, 2, 6, Duration.ofDays(-1)))
                .hasMessageContaining("PT-24H");
        for (String wrong : List.of("8-21", "21:00-08:00", "08:00-08:00", "08:00-25:00", "")) {
            assertThatThrownBy(() -> DayHours.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Whatever is asked in whatever order, what was allowed keeps to the limits. */
    @Test
    void whateverIsAskedTheLimitsHold() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            List<Instant> sent = new ArrayList<>();
            Instant now = Instant.parse("2026-03-01T00:00:00Z");
            for (int ask = 0; ask < 60; ask++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(4000)));
                SHIPPED.firstAllowed(now, Channel.EMAIL, Purpose.MARKETING, NEW_YORK, sent)
                        .ifPresent(sent::add);
            }
            assertThat(sent).isNotEmpty();
            for (Instant end : sent) {
                assertThat(within(sent, end, Duration.ofDays(7))).isLessThanOrEqualTo(2);
                assertThat(within(sent, end, Duration.ofDays(30))).isLessThanOrEqualTo(6);
                assertThat(sent.stream().filter(other -> sameDay(other, end)).count())
                        .isEqualTo(1);
                assertThat(end.atZone(NEW_YORK).getHour()).isBetween(8, 20);
            }
        }
    }

    private static long within(List<Instant> sent, Instant end, Duration length) {
        return sent.stream()
                .filter(at -> !at.isAfter(end) && at.isAfter(end.minus(length)))
                .count();
    }

    private static boolean sameDay(Instant one, Instant other) {
        return one.atZone(NEW_YORK).toLocalDate().equals(other.atZone(NEW_YORK).toLocalDate());
    }

    private static Optional<Instant> allowed(String now, ZoneId zone, String... marketing) {
        List<Instant> contacts = List.of(marketing).stream().map(Instant::parse).toList();
        return SHIPPED.firstAllowed(Instant.parse(now), Channel.EMAIL, Purpose.MARKETING, zone, contacts);
    }
}
