package app.huike.crm.journey.domain;

import static app.huike.crm.journey.Stage.ACTIVE;
import static app.huike.crm.journey.Stage.AT_RISK;
import static app.huike.crm.journey.Stage.CLOSED;
import static app.huike.crm.journey.Stage.LAPSED;
import static app.huike.crm.journey.Stage.LOST;
import static app.huike.crm.journey.Stage.LOYAL;
import static app.huike.crm.journey.Stage.NEW;
import static app.huike.crm.journey.Stage.PROSPECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageRuleTest {

    static final StagePolicy DEFAULTS = new StagePolicy(
            Duration.ofDays(90),
            3,
            Duration.ofDays(90),
            Duration.ofDays(270),
            Duration.ofDays(150),
            Duration.ofDays(365));
    static final Instant DAY_0 = Instant.parse("2025-03-01T12:00:00Z");
    private static final StageRule RULE = new StageRule(DEFAULTS);

    @Test
    void whoNeverBoughtIsAProspect() {
        assertThat(stage(List.of(), day(1000))).isEqualTo(PROSPECT);
    }

    @Test
    void oneIsNewFor90DaysThenActiveThenLapsedThenLost() {
        List<Instant> once = days(0);
        assertThat(stage(once, day(0))).isEqualTo(NEW);
        assertThat(stage(once, day(90).minusSeconds(1))).isEqualTo(NEW);
        assertThat(stage(once, day(90))).isEqualTo(ACTIVE);
        assertThat(stage(once, day(150).minusSeconds(1))).isEqualTo(ACTIVE);
        assertThat(stage(once, day(150))).isEqualTo(LAPSED);
        assertThat(stage(once, day(365).minusSeconds(1))).isEqualTo(LAPSED);
        assertThat(stage(once, day(365))).isEqualTo(LOST);
    }

    @Test
    void theSecondPurchaseMakesActive() {
        assertThat(stage(days(0, 3), day(3))).isEqualTo(ACTIVE);
    }

    @Test
    void whoBuysEveryMonthLapsesAfterThreeMonths() {
        List<Instant> monthly = days(0, 30, 60, 90);
        assertThat(stage(monthly, day(90 + 89))).isEqualTo(ACTIVE);
        assertThat(stage(monthly, day(90 + 90))).isEqualTo(LAPSED);
    }

    @Test
    void butNobodyBefore90DaysOrAfter270() {
        assertThat(stage(days(0, 1, 2, 3), day(3 + 89))).isEqualTo(ACTIVE);
        assertThat(stage(days(0, 1, 2, 3), day(3 + 90))).isEqualTo(LAPSED);
        assertThat(stage(days(0, 200, 400, 600), day(600 + 269))).isEqualTo(ACTIVE);
        assertThat(stage(days(0, 200, 400, 600), day(600 + 270))).isEqualTo(LAPSED);
    }

    @Test
    void threePurchasesShowNoRhythm() {
        assertThat(stage(days(0, 1, 2), day(2 + 149))).isEqualTo(ACTIVE);
        assertThat(stage(days(0, 1, 2), day(2 + 150))).isEqualTo(LAPSED);
    }

    @Test
    void theUsualGapIsTheMedian() {
        assertThat(StageRule.facts(days(0, 10, 20, 220)).usualGap()).isEqualTo(Duration.ofDays(10));
        assertThat(StageRule.facts(days(0, 10, 30, 60, 100)).usualGap()).isEqualTo(Duration.ofDays(25));
        assertThat(StageRule.facts(days(0, 10, 20)).usualGap()).isNull();
    }

    @Test
    void marksComeInTheirOrder() {
        assertThat(RULE.at(StageRule.facts(days(0)), new StageMarks(true, true, true, false), day(1)))
                .isEqualTo(CLOSED);
        assertThat(RULE.at(StageRule.facts(days(0)), new StageMarks(false, true, true, false), day(1)))
                .isEqualTo(AT_RISK);
        assertThat(RULE.at(StageRule.facts(days(0)), new StageMarks(false, true, false, false), day(1)))
                .isEqualTo(LOYAL);
        assertThat(RULE.at(StageRule.facts(days(0)), new StageMarks(false, true, true, false), day(200)))
                .isEqualTo(LAPSED);
        assertThat(RULE.at(StageRule.facts(List.of()), new StageMarks(false, true, true, false), day(1)))
                .isEqualTo(PROSPECT);
    }

    @Test
    void thePathHasEveryStageAndWhenItBegan() {
        assertThat(RULE.path(days(0, 400), day(-5), day(420)))
                .containsExactly(
                        new StageView(PROSPECT, day(-5)),
                        new StageView(NEW, day(0)),
                        new StageView(ACTIVE, day(90)),
                        new StageView(LAPSED, day(150)),
                        new StageView(LOST, day(365)),
                        new StageView(ACTIVE, day(400)));
    }

    @Test
    void historyOfBeforeTheShopKnewTheCustomerBeginsWithThePurchase() {
        assertThat(RULE.path(days(0), day(300), day(301)))
                .containsExactly(
                        new StageView(NEW, day(0)), new StageView(ACTIVE, day(90)), new StageView(LAPSED, day(150)));
        assertThat(RULE.path(List.of(), day(300), day(301))).containsExactly(new StageView(PROSPECT, day(300)));
    }

    @Test
    void whereverAPathIsCutItEndsInTheStageOfThatMoment() {
        Random random = new Random(42);
        for (int round = 0; round < 3_000; round++) {
            List<Instant> kept = randomHistory(random);
            Instant now = day(random.nextInt(1_200)).plusSeconds(random.nextInt(86_400));
            List<Instant> sofar = kept.stream().filter(at -> !at.isAfter(now)).toList();
            List<StageView> path = RULE.path(sofar, day(-1), now);
            Stage end = path.get(path.size() - 1).stage();
            assertThat(end).as("%s at %s", sofar, now).isEqualTo(stage(sofar, now));
            assertThat(path).extracting(StageView::since).isSorted().allMatch(since -> !since.isAfter(now));
            for (int i = 1; i < path.size(); i++) {
                assertThat(path.get(i).stage()).isNotEqualTo(path.get(i - 1).stage());
            }
        }
    }

    @Test
    void manyPurchasesAreNoTrouble() {
        List<Instant> daily = IntStream.range(0, 20_000)
                .mapToObj(i -> DAY_0.plusSeconds(i * 3_600L))
                .toList();
        assertThat(RULE.path(daily, DAY_0, daily.get(daily.size() - 1))).hasSize(2);
    }

    static List<Instant> randomHistory(Random random) {
        List<Instant> kept = new ArrayList<>();
        int purchases = random.nextInt(9);
        for (int i = 0; i < purchases; i++) {
            kept.add(day(random.nextInt(900)).plusSeconds(random.nextInt(86_400)));
        }
        Collections.sort(kept);
        return kept;
    }

    static Instant day(int day) {
        return DAY_0.plus(Duration.ofDays(day));
    }

    static List<Instant> days(int... days) {
        return IntStream.of(days).mapToObj(StageRuleTest::day).toList();
    }

    private static Stage stage(List<Instant> kept, Instant now) {
        return RULE.at(StageRule.facts(kept), StageMarks.NONE, now);
    }
}
