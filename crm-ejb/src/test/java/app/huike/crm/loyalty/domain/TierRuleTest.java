package app.huike.crm.loyalty.domain;

import static app.huike.crm.loyalty.Tier.GOLD;
import static app.huike.crm.loyalty.Tier.MEMBER;
import static app.huike.crm.loyalty.Tier.PLATINUM;
import static app.huike.crm.loyalty.Tier.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.loyalty.PaidMembership;
import app.huike.crm.loyalty.Tier;
import app.huike.crm.loyalty.TierStep;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TierRuleTest {

    private static final TierPolicy POLICY = new TierPolicy(
            ZoneId.of("Asia/Taipei"),
            Map.of(SILVER, 150_00L, GOLD, 300_00L, PLATINUM, 600_00L),
            Period.ofMonths(12),
            Duration.ofDays(30));
    private static final Instant JUNE = Instant.parse("2026-06-15T10:00:00Z");
    private static final Instant PERIOD_END = Instant.parse("2027-06-15T16:00:00Z");

    @Test
    void aPeriodEndsWithTheDayAYearAhead() {
        assertThat(POLICY.begun(GOLD, JUNE)).isEqualTo(new TierStanding(GOLD, JUNE, PERIOD_END));
    }

    @Test
    void spendingLiftsAtOnceByAnyNumberOfLevels() {
        assertThat(at(MEMBER, 149_99, 149_99, JUNE.plusSeconds(1))).isEmpty();
        assertThat(tier(MEMBER, 150_00, 150_00, JUNE)).isEqualTo(SILVER);
        assertThat(tier(MEMBER, 600_00, 600_00, JUNE)).isEqualTo(PLATINUM);
        assertThat(at(SILVER, 299_99, 0, JUNE)).isEmpty();
        assertThat(tier(SILVER, 300_00, 0, PERIOD_END.plusSeconds(1))).isEqualTo(GOLD);
    }

    @Test
    void nobodyGoesDownBeforeThePeriodAndItsGraceAreOver() {
        Instant last = PERIOD_END.plus(Duration.ofDays(30));
        assertThat(at(PLATINUM, 0, 0, PERIOD_END.minusSeconds(1))).isEmpty();
        assertThat(at(PLATINUM, 0, 0, PERIOD_END)).isEmpty();
        assertThat(at(PLATINUM, 0, 599_99, last.minusNanos(1))).isEmpty();
        assertThat(at(PLATINUM, 0, 599_99, last)).get().satisfies(move -> {
            assertThat(move.to()).isEqualTo(POLICY.begun(GOLD, last));
            assertThat(move.reason()).isEqualTo(TierRule.PERIOD_OVER);
        });
    }

    @Test
    void whoBoughtEnoughInThePeriodOrItsGraceBeginsAnother() {
        assertThat(at(GOLD, 0, 300_00, PERIOD_END)).get().satisfies(move -> {
            assertThat(move.to()).isEqualTo(POLICY.begun(GOLD, PERIOD_END));
            assertThat(move.reason()).isEqualTo(TierRule.KEPT);
        });
        assertThat(at(MEMBER, 0, 0, PERIOD_END))
                .get()
                .satisfies(move -> assertThat(move.to().tier()).isEqualTo(MEMBER));
    }

    @Test
    void whatIsProjectedIsWhatComesIfNothingMoreIsBought() {
        TierStanding gold = new TierStanding(GOLD, JUNE, PERIOD_END);
        assertThat(TierRule.projected(gold, new Spent(0, 299_99), POLICY)).isEqualTo(SILVER);
        assertThat(TierRule.projected(gold, new Spent(0, 300_00), POLICY)).isEqualTo(GOLD);
    }

    @Test
    void whatWasPaidForHoldsAtLeastAndOnlyWhileItLasts() {
        TierHistory history = new TierHistory(
                List.of(step(MEMBER, 0, "ENROLLED"), step(SILVER, 10, "SPENDING"), step(null, 90, "MEMBER_LEFT")),
                List.of(paid(GOLD, 5, 60)));

        assertThat(history.at(day(0).minusNanos(1))).isEmpty();
        assertThat(history.at(day(0))).contains(MEMBER);
        assertThat(history.at(day(5))).contains(GOLD);
        assertThat(history.at(day(60).minusNanos(1))).contains(GOLD);
        assertThat(history.at(day(60))).contains(SILVER);
        assertThat(history.at(day(90))).isEmpty();
        assertThat(history.steps(day(100)))
                .containsExactly(
                        step(MEMBER, 0, "ENROLLED"),
                        step(GOLD, 5, "PAID"),
                        step(SILVER, 60, "PAID_OVER"),
                        step(null, 90, "MEMBER_LEFT"));
    }

    private static Optional<TierRule.Move> at(Tier tier, long lately, long inPeriod, Instant now) {
        return TierRule.at(new TierStanding(tier, JUNE, PERIOD_END), new Spent(lately, inPeriod), POLICY, now);
    }

    private static Tier tier(Tier tier, long lately, long inPeriod, Instant now) {
        return at(tier, lately, inPeriod, now).orElseThrow().to().tier();
    }

    private static TierStep step(Tier tier, int day, String reason) {
        return new TierStep(tier, day(day), reason);
    }

    private static PaidMembership paid(Tier tier, int from, int to) {
        UUID id = new UUID(0, 1);
        return new PaidMembership(id, id, "F-1", "prime", tier, Money.parse("USD 49.00"), day(from), day(to), true);
    }

    private static Instant day(int day) {
        return JUNE.plus(Duration.ofDays(day));
    }
}
