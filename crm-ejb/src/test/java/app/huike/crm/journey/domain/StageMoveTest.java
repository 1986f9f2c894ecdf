package app.huike.crm.journey.domain;

import static app.huike.crm.journey.Stage.ACTIVE;
import static app.huike.crm.journey.Stage.CLOSED;
import static app.huike.crm.journey.Stage.LAPSED;
import static app.huike.crm.journey.Stage.LOST;
import static app.huike.crm.journey.Stage.LOYAL;
import static app.huike.crm.journey.Stage.NEW;
import static app.huike.crm.journey.Stage.PROSPECT;
import static app.huike.crm.journey.domain.StageRuleTest.day;
import static app.huike.crm.journey.domain.StageRuleTest.days;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.journey.PurchaseFacts;
import app.huike.crm.journey.Stage;
import app.huike.crm.journey.StageMark;
import app.huike.crm.journey.StageView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StageMoveTest {

    private static final StageRule RULE = new StageRule(StageRuleTest.DEFAULTS);
    private static final UUID ANNA = UUID.fromString("01930000-0000-7000-8000-000000000001");

    @Test
    void whoWasNeverPlacedGetsTheWholeWay() {
        StageMove move = StageMove.of(RULE, unplaced(), days(0), day(0), day(0));
        assertThat(move.history()).isEqualTo(StageMove.History.BEGINS);
        assertThat(move.steps()).containsExactly(view(PROSPECT, -5), view(NEW, 0));
    }

    @Test
    void aSecondPurchaseIsOneStepMore() {
        StageMove move = StageMove.of(RULE, placed(NEW, 0), days(0, 3), day(3), day(3));
        assertThat(move.history()).isEqualTo(StageMove.History.GOES_ON);
        assertThat(move.steps()).containsExactly(view(ACTIVE, 3));
    }

    @Test
    void aPurchaseThatChangesNothingIsNoStep() {
        StageMove move = StageMove.of(RULE, placed(ACTIVE, 3), days(0, 3, 5), day(5), day(5));
        assertThat(move.steps()).isEmpty();
        assertThat(move.facts().kept()).isEqualTo(3);
    }

    @Test
    void whatSilenceDidSinceTheLastSweepIsNotForgotten() {
        StageMove move = StageMove.of(RULE, placed(ACTIVE, 3), days(0, 3, 200), day(200), day(200));
        assertThat(move.steps()).containsExactly(view(LAPSED, 153), view(ACTIVE, 200));
    }

    @Test
    void aRefundLeadsBackFromTheMomentOfTheRefund() {
        assertThat(StageMove.of(RULE, placed(NEW, 0), List.of(), day(4), day(4)).steps())
                .containsExactly(view(PROSPECT, 4));
        assertThat(StageMove.of(RULE, placed(ACTIVE, 3), days(0), day(10), day(10))
                        .steps())
                .containsExactly(view(NEW, 10));
    }

    @Test
    void aPurchaseOfThePastWritesThePastAgain() {
        StageMove move = StageMove.of(RULE, placed(NEW, 100), days(0, 100), day(0), day(101));
        assertThat(move.history()).isEqualTo(StageMove.History.REWRITTEN);
        assertThat(move.steps()).containsExactly(view(PROSPECT, -5), view(NEW, 0), view(ACTIVE, 90));
    }

    @Test
    void followingPurchaseByPurchaseLeadsTheSameWayAsThePastAtOnce() {
        Random random = new Random(3);
        for (int round = 0; round < 1_000; round++) {
            List<Instant> kept = StageRuleTest.randomHistory(random);
            List<StageView> history = new ArrayList<>();
            for (int i = 0; i < kept.size(); i++) {
                Instant now = kept.get(i);
                StageView last = history.isEmpty() ? null : history.get(history.size() - 1);
                Standing before = new Standing(ANNA, day(-5), last, PurchaseFacts.NONE, StageMarks.NONE);
                history.addAll(StageMove.of(RULE, before, kept.subList(0, i + 1), now, now)
                        .steps());
            }
            Instant end = kept.isEmpty() ? day(0) : kept.get(kept.size() - 1);
            assertThat(history).isEqualTo(kept.isEmpty() ? List.of() : RULE.path(kept, day(-5), end));
        }
    }

    @Test
    void whoIsClosedStaysClosedWhateverComesIn() {
        Standing closed = standing(view(CLOSED, 50), new StageMarks(true, false, false, false));
        assertThat(StageMove.of(RULE, closed, days(0, 60), day(60), day(60)).steps())
                .isEmpty();
        StageMove past = StageMove.of(RULE, closed, days(0), day(0), day(60));
        assertThat(past.steps()).containsExactly(view(PROSPECT, -5), view(NEW, 0), view(CLOSED, 50));
    }

    @Test
    void flagsCloseAndOpenAgain() {
        PurchaseFacts facts = StageRule.facts(days(0));
        Standing placed = new Standing(ANNA, day(-5), view(NEW, 0), facts, StageMarks.NONE);
        assertThat(StageMove.of(RULE, placed, new StageMarks(true, false, false, false), day(7))
                        .steps())
                .containsExactly(view(CLOSED, 7));
        Standing closed =
                new Standing(ANNA, day(-5), view(CLOSED, 7), facts, new StageMarks(true, false, false, false));
        assertThat(StageMove.of(RULE, closed, StageMarks.NONE, day(9)).steps()).containsExactly(view(NEW, 9));
        assertThat(StageMove.of(RULE, unplaced(), new StageMarks(true, false, false, false), day(7))
                        .steps())
                .containsExactly(view(PROSPECT, -5), view(CLOSED, 7));
    }

    @Test
    void memberStaysLoyalWhenBuying() {
        StageMarks member = StageMarks.NONE.with(StageMark.MEMBER, true);
        Standing before = new Standing(ANNA, day(-5), view(LOYAL, 3), StageRule.facts(days(0, 3)), member);
        assertThat(StageMove.of(RULE, before, days(0, 3, 20), day(20), day(20)).steps())
                .isEmpty();
        assertThat(StageMove.of(RULE, before, days(0, 3, 200), day(200), day(200))
                        .steps())
                .containsExactly(view(LAPSED, 153), view(LOYAL, 200));
        assertThat(StageMove.anew(RULE, before, days(-300, 0, 3), day(20)).steps())
                .endsWith(view(LOYAL, 3));
    }

    @Test
    void whoWasGivenUpIsLostUntilTheNextPurchase() {
        PurchaseFacts facts = StageRule.facts(days(0, 3));
        Standing lapsed = new Standing(ANNA, day(-5), view(LAPSED, 153), facts, StageMarks.NONE);
        StageMove lost = StageMove.of(RULE, lapsed, StageMarks.NONE.with(StageMark.GIVEN_UP, true), day(198));
        assertThat(lost.steps()).containsExactly(view(LOST, 198));
        Standing before = new Standing(ANNA, day(-5), view(LOST, 198), facts, lost.marks());
        StageMove refunded = StageMove.of(RULE, before, days(0), day(199), day(199));
        assertThat(refunded.steps()).isEmpty();
        assertThat(refunded.marks().givenUp()).isTrue();
        StageMove bought = StageMove.of(RULE, before, days(0, 3, 210), day(210), day(210));
        assertThat(bought.steps()).containsExactly(view(ACTIVE, 210));
        assertThat(bought.marks().givenUp()).isFalse();
    }

    private static Standing unplaced() {
        return standing(null, StageMarks.NONE);
    }

    private static Standing placed(Stage stage, int since) {
        return standing(view(stage, since), StageMarks.NONE);
    }

    private static Standing standing(StageView stage, StageMarks marks) {
        return new Standing(ANNA, day(-5), stage, PurchaseFacts.NONE, marks);
    }

    private static StageView view(Stage stage, int since) {
        Instant at = day(since);
        return new StageView(stage, at);
    }
}
