package app.huike.lifecycle.tierreview;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.loyalty.Benefit;
import app.huike.crm.loyalty.Tier;
import app.huike.lifecycle.sandbox.Journey;
import java.time.Instant;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a member is told of a tier, each as one story on virtual time. Together they pass every element of the diagrams. */
class TierProcessTest {

    private static final int STORIES = 12;

    @RegisterExtension
    final TierStory anna = new TierStory();

    @AfterAll
    static void every_element_is_passed() {
        TierStory.VISITED.cover(STORIES, TierStory.REVIEW, TierStory.CHANGE, TierStory.LOWERED);
    }

    @Test
    void warned_60_and_14_days_before_and_told_of_grace_and_of_the_lower_tier() {
        Journey review = anna.periodWillEnd("40.00");
        anna.after("P28D");
        assertThat(anna.told()).isEmpty();
        anna.after("P1D");
        assertThat(anna.told()).containsExactly("2026-06-30 warning");
        assertThat(anna.saidLast())
                .containsEntry("tier", "Gold")
                .containsEntry("missing", Money.parse("USD 40.00"))
                .containsEntry("until", Instant.parse("2026-08-28T23:59:59Z"))
                .containsEntry("benefits", "points for every purchase, a gift every year");
        anna.after("P46D");
        assertThat(anna.told()).containsExactly("2026-06-30 warning", "2026-08-15 last-warning");
        anna.after("P15D");
        assertThat(anna.told()).containsExactly("2026-06-30 warning", "2026-08-15 last-warning", "2026-08-29 grace");
        assertThat(anna.saidLast())
                .containsEntry("graceEnd", Instant.parse("2026-09-27T23:59:59Z"))
                .containsEntry("lower", "Silver");
        anna.after("P29D");
        anna.moves(Tier.GOLD, Tier.SILVER, "PERIOD_OVER");
        assertThat(review.end()).contains("endEvent_tierChanged");
        assertThat(anna.told()).as("the night starts nothing").hasSize(3);
        anna.isFoundLowered();
        assertThat(anna.journey().end()).contains("endEvent_toldInTheMorning");
        assertThat(anna.told()).hasSize(4).last().asString().endsWith(" down");
    }

    @Test
    void who_keeps_it_is_told_nothing() {
        Journey review = anna.periodWillEnd("0.00");
        anna.after("P90D");
        assertThat(review.end()).contains("endEvent_periodReviewed");
        assertThat(anna.told()).isEmpty();
    }

    @Test
    void who_buys_after_the_first_warning_gets_no_other() {
        Journey review = anna.periodWillEnd("40.00");
        anna.after("P30D");
        anna.misses("0.00");
        anna.after("P60D");
        assertThat(review.end()).contains("endEvent_periodReviewed");
        assertThat(anna.told()).containsExactly("2026-06-30 warning");
    }

    @Test
    void refund_after_the_first_look_is_seen_at_the_second() {
        anna.periodWillEnd("0.00");
        anna.after("P40D");
        anna.misses("15.00");
        anna.after("P35D");
        assertThat(anna.told()).containsExactly("2026-08-15 last-warning");
    }

    @Test
    void who_makes_up_for_it_in_the_days_of_grace_keeps_it() {
        Journey review = anna.periodWillEnd("40.00");
        anna.after("P95D");
        assertThat(anna.told()).last().isEqualTo("2026-08-29 grace");
        anna.keptByTheBusiness();
        anna.after("P30D");
        assertThat(review.end()).contains("endEvent_periodReviewed");
        assertThat(anna.told()).hasSize(3);
    }

    @Test
    void another_period_is_no_risk() {
        anna.periodWillEnd("40.00");
        anna.keptByTheBusiness();
        anna.after("P90D");
        assertThat(anna.told()).isEmpty();
    }

    @Test
    void rising_to_a_tier_that_brings_a_manager_names_one_and_falling_does_not() {
        anna.moves(Tier.MEMBER, Tier.SILVER);
        assertThat(anna.managed()).as("brings a gift only").isEmpty();
        anna.getsBy(Benefit.NAMED_MANAGER);
        anna.moves(Tier.GOLD, Tier.MEMBER, "PAID_OVER");
        assertThat(anna.managed()).isEmpty();
        anna.moves(Tier.GOLD, Tier.PLATINUM);
        assertThat(anna.managed()).containsExactly(TierStory.ANNA);
    }

    @Test
    void rising_ends_the_review_and_is_congratulated_without_marketing_consent() {
        for (Channel channel : Channel.values()) {
            anna.customers.withdraws(ANNA, Purpose.MARKETING, channel);
        }
        Journey review = anna.periodWillEnd("40.00");
        anna.after("P2D");
        anna.moves(Tier.GOLD, Tier.PLATINUM);
        assertThat(review.end()).contains("endEvent_tierChanged");
        assertThat(anna.journey().end()).contains("endEvent_congratulated");
        assertThat(anna.told()).containsExactly("2026-06-03 up");
        assertThat(anna.saidLast()).containsEntry("number", "7KQM-2XTR-9WEA");
        anna.after("P120D");
        assertThat(anna.told()).hasSize(1);
    }

    @Test
    void where_a_new_member_stands_is_told_by_his_welcome() {
        anna.enrolsNow();
        anna.moves(null, Tier.MEMBER);
        anna.moves(Tier.MEMBER, Tier.GOLD);
        assertThat(anna.begun()).isZero();
        anna.after("P1D");
        anna.moves(Tier.GOLD, Tier.PLATINUM);
        assertThat(anna.told()).containsExactly("2026-06-02 up");
    }

    @Test
    void end_of_a_paid_membership_is_told_at_once() {
        anna.moves(Tier.GOLD, Tier.MEMBER, "PAID_OVER");
        assertThat(anna.journey().end()).contains("endEvent_toldLower");
        assertThat(anna.told()).containsExactly("2026-06-01 down");
    }

    @Test
    void rising_twice_is_told_twice() {
        anna.moves(Tier.MEMBER, Tier.SILVER);
        anna.moves(Tier.SILVER, Tier.GOLD);
        assertThat(anna.told()).containsExactly("2026-06-01 up", "2026-06-01 up");
    }

    @Test
    void who_leaves_hears_no_more_of_it() {
        Journey review = anna.periodWillEnd("40.00");
        anna.after("P30D");
        anna.leaves();
        assertThat(review.end()).contains("endEvent_memberLeft");
        anna.after("P90D");
        assertThat(anna.told()).containsExactly("2026-06-30 warning");
    }

    @Test
    void erasure_ends_it() {
        Journey review = anna.periodWillEnd("40.00");
        anna.isErased();
        assertThat(review.ended()).isTrue();
    }

    @Test
    void sweeps_go_by_the_diagrams() {
        assertThat(anna.periods().due()).contains("interval 'PT1440H'", "interval 'PT2160H'");
        assertThat(anna.lowered().due()).contains("interval 'PT72H'");
    }
}
