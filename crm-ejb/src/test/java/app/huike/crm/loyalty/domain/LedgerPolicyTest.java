package app.huike.crm.loyalty.domain;

import static app.huike.crm.loyalty.LoyaltyCurrency.CASHBACK;
import static app.huike.crm.loyalty.LoyaltyCurrency.POINTS;
import static app.huike.crm.loyalty.LoyaltyCurrency.STAMPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class LedgerPolicyTest {

    private static final LedgerPolicy TAIPEI = policy("Asia/Taipei", Period.ofMonths(12));
    private static final Instant NEW_YEARS_EVE = Instant.parse("2026-12-31T15:59:59Z");

    @Test
    void pointsEndWithTheMonthAfterTheirLifetimeInTheShopsZone() {
        assertThat(end(TAIPEI, NEW_YEARS_EVE)).isEqualTo("2027-12-31T16:00:00Z");
        assertThat(end(TAIPEI, NEW_YEARS_EVE.plusSeconds(1))).isEqualTo("2028-01-31T16:00:00Z");
        assertThat(end(policy("America/New_York", Period.ofMonths(12)), Instant.parse("2026-03-01T04:59:59Z")))
                .isEqualTo("2027-03-01T05:00:00Z");
        assertThat(end(TAIPEI, Instant.parse("2028-02-29T10:00:00Z"))).isEqualTo("2029-02-28T16:00:00Z");
    }

    @Test
    void nothingIsOverBeforeItCanBeSpent() {
        LedgerPolicy short1 = policy("UTC", Period.ofDays(1));
        Instant earned = Instant.parse("2026-06-20T00:00:00Z");
        assertThat(short1.end(earned, Instant.parse("2026-07-20T00:00:00Z"))).isEqualTo("2026-08-01T00:00:00Z");
    }

    @Test
    void whatComesBackLastsForAWhileAndNothingLastsShorterForIt() {
        Lot lot = lot(Instant.parse("2027-01-31T16:00:00Z"));
        assertThat(TAIPEI.endAfterReturn(lot, Instant.parse("2026-06-01T00:00:00Z")))
                .isEqualTo(lot.expiresAt());
        assertThat(TAIPEI.endAfterReturn(lot, Instant.parse("2027-01-20T00:00:00Z")))
                .isEqualTo("2027-02-28T16:00:00Z");
    }

    @Test
    void pointsAreWorthMoneyRoundedDown() {
        Worth dollars = new Worth(CurrencyUnit.USD, 100);
        assertThat(dollars.of(POINTS, 523)).isEqualTo(Money.parse("USD 5.23"));
        assertThat(new Worth(CurrencyUnit.USD, 300).of(POINTS, 500)).isEqualTo(Money.parse("USD 1.66"));
        assertThat(new Worth(CurrencyUnit.JPY, 100).of(POINTS, 599)).isEqualTo(Money.parse("JPY 5"));
        assertThat(dollars.of(CASHBACK, 523)).isEqualTo(Money.parse("USD 5.23"));
        assertThat(dollars.of(STAMPS, 9)).isNull();
    }

    private static Instant end(LedgerPolicy policy, Instant earned) {
        return policy.end(earned, earned);
    }

    private static Lot lot(Instant end) {
        return new Lot(new UUID(0, 1), null, 10, Instant.EPOCH, Instant.EPOCH, end, 0, 0, 0);
    }

    private static LedgerPolicy policy(String zone, Period lifetime) {
        return new LedgerPolicy(
                ZoneId.of(zone),
                Duration.ofDays(30),
                lifetime,
                Duration.ofDays(30),
                Duration.ofDays(30),
                Period.ofMonths(12),
                Duration.ofDays(14),
                1,
                1);
    }
}
