package app.huike.crm.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponTest {

    @ParameterizedTest
    @CsvSource({
        // late in the evening in New York it is the next day in Greenwich
        "2026-06-02T03:00:00Z, P30D, America/New_York, 2026-07-02T03:59:59Z",
        "2026-06-01T15:00:00Z, P30D, Asia/Shanghai, 2026-07-01T15:59:59Z",
        // the clocks go back between grant and end
        "2026-10-10T12:00:00Z, P30D, America/New_York, 2026-11-10T04:59:59Z",
        // the last of a month stays the last
        "2026-01-31T12:00:00Z, P1M, UTC, 2026-02-28T23:59:59Z",
        // clocks go from 23:00 to midnight, so that there is no 23:59:59 on that day
        "2026-03-26T12:00:00Z, P2D, America/Scoresbysund, 2026-03-29T00:59:59Z",
        // clocks go from midnight back to 23:00, so that 23:59:59 comes twice: the second one counts
        "2024-04-06T12:00:00Z, P0D, America/Santiago, 2024-04-07T03:59:59Z"
    })
    void endsWithTheLastSecondOfTheShopsDay(Instant from, Period validFor, ZoneId zone, Instant expected) {
        assertThat(Coupon.endOfLastDay(from, validFor, zone)).isEqualTo(expected);
    }
}
