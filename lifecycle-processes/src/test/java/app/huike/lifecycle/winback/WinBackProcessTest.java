package app.huike.lifecycle.winback;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.task.TaskRowsInMemory.Row;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may happen to a customer who has fallen silent, each as one story on virtual time. Together they pass every element of the diagram. */
class WinBackProcessTest {

    private static final int STORIES = 24;

    @RegisterExtension
    final WinBackStory anna = new WinBackStory();

    @AfterAll
    static void every_element_is_passed() {
        WinBackStory.VISITED.cover(STORIES, WinBackStory.DIAGRAM);
    }

    @Test
    void offer_and_a_purchase_end_it() {
        Journey journey = anna.lapses("120.00");
        assertThat(anna.coupons.only().offer()).isEqualTo("win-back-10-percent");
        assertThat(anna.coupons.grants().get(0).cause()).isEqualTo("win-back");
        assertThat(anna.coupons.grants().get(0).causeRef()).isEqualTo(WinBackStory.LAST_BOUGHT.toString());
        assertThat(Duration.between(anna.clock.instant(), anna.coupons.only().validUntil()))
                .isBetween(Duration.ofDays(21), Duration.ofDays(22));
        assertThat(anna.post.templates()).containsExactly("win-back");
        anna.after("P5D");
        anna.buys("20.00");
        assertThat(journey.end()).contains("endEvent_boughtAgain");
        assertThat(anna.arbitration.outcomes()).containsExactly("boughtAgain");
        anna.after("P60D");
        assertThat(anna.post.templates()).containsExactly("win-back");
        assertThat(anna.givenUp()).isFalse();
    }

    @Test
    void whoever_was_left_unsatisfied_gets_a_person_and_no_offer() {
        anna.wasLeftUnsatisfied();
        anna.lapses("120.00");
        assertThat(anna.coupons.grants()).isEmpty();
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.tasks.open("win-back-call").orElseThrow().parameters()).containsEntry("why", "UNSATISFIED");
        anna.finishes("win-back-call", "reached-well");
        anna.after("P45D");
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        anna.wasLeftUnsatisfied();
        anna.lapses("120.00");
        anna.finishes("win-back-call", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("win-back-call")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
        assertThat(anna.journey().isAt()).containsExactly("timer_close");
    }

    @Test
    void whoever_wants_no_calls_any_more_takes_the_task_away() {
        anna.wasLeftUnsatisfied();
        Journey journey = anna.lapses("120.00");
        anna.withdraws(Purpose.FEEDBACK, Channel.PHONE);
        assertThat(anna.tasks.open("win-back-call")).isPresent();
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.of("win-back-call").get(0).outcome()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void complaint_takes_the_task_away_and_stops_what_waits() {
        anna.wasLeftUnsatisfied();
        Journey journey = anna.lapses("120.00");
        anna.complains();
        assertThat(anna.tasks.of("win-back-call").get(0).outcome()).isEqualTo("FROZEN");
        assertThat(anna.post.stopped()).containsExactly("FROZEN");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void purchase_that_is_loaded_as_history_ends_it() {
        Journey journey = anna.lapses("120.00");
        anna.purchaseIsLoaded();
        assertThat(journey.end()).contains("endEvent_boughtAgain");
        assertThat(anna.arbitration.reasons()).containsExactly("BOUGHT_AGAIN");
        anna.purchaseIsLoaded();
    }

    @Test
    void purchase_before_the_silence_is_none_since_whatever_fraction_of_a_second_it_has() {
        anna.lapses("120.00");
        anna.boughtWithoutWord(WinBackStory.LAST_BOUGHT.plusNanos(999_999_000));
        anna.after("P45D");
        assertThat(anna.givenUp()).isTrue();
    }

    @Test
    void purchase_that_nobody_told_does_not_make_her_lost() {
        anna.lapses("120.00");
        anna.boughtWithoutWord(anna.clock.instant());
        anna.after("P45D");
        assertThat(anna.givenUp()).isFalse();
        assertThat(anna.arbitration.reasons()).containsExactly("BOUGHT_AGAIN");
    }

    @Test
    void nothing_but_a_purchase_of_something_ends_it() {
        Journey journey = anna.lapses("120.00");
        anna.buys("0.00");
        assertThat(journey.isAt()).containsExactly("timer_noReaction");
    }

    @Test
    void second_touch_is_news_and_silence_ends_as_lost_after_45_days() {
        Journey journey = anna.lapses("299.99");
        anna.after("P13D");
        assertThat(anna.post.templates()).containsExactly("win-back");
        anna.after("P1D");
        assertThat(anna.post.templates()).containsExactly("win-back", "win-back-news");
        assertThat(journey.isAt()).containsExactly("timer_close");
        anna.after("P30D");
        assertThat(journey.ended()).isFalse();
        anna.after("P1D");
        assertThat(journey.end()).contains("endEvent_lost");
        assertThat(anna.givenUp()).isTrue();
        assertThat(anna.diary.entries()).contains("WIN_BACK_LOST NO_REACTION");
        assertThat(anna.arbitration.reasons()).containsExactly("NO_REACTION");
        assertThat(anna.arbitration.outcomes()).containsExactly("lost");
    }

    @Test
    void best_customers_are_called_and_the_reason_they_give_is_kept() {
        Journey journey = called();
        Row call = anna.tasks.open("win-back-call").orElseThrow();
        assertThat(call.group()).isEqualTo("account-manager");
        assertThat(call.parameters())
                .containsEntry("silent", WinBackStory.LAST_BOUGHT.toString())
                .containsEntry("value", "300.00")
                .containsEntry("attempt", "1");
        anna.finishes("win-back-call", "reached-reason", "lossReason", "PRICE");
        anna.after("P45D");
        assertThat(journey.end()).contains("endEvent_lost");
        assertThat(anna.diary.entries()).contains("WIN_BACK_LOST PRICE");
    }

    @Test
    void purchase_during_the_call_takes_the_task_away() {
        Journey journey = called();
        anna.buys("15.00");
        assertThat(journey.end()).contains("endEvent_boughtAgain");
        assertThat(anna.tasks.of("win-back-call").get(0).state()).isEqualTo("GONE");
        assertThat(anna.tasks.of("win-back-call").get(0).outcome()).isEqualTo("BOUGHT_AGAIN");
    }

    @Test
    void nobody_answers_three_times() {
        Journey journey = called();
        anna.finishes("win-back-call", "no-answer");
        anna.after("P2D");
        anna.finishes("win-back-call", "no-answer");
        anna.after("P2D");
        anna.finishes("win-back-call", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        anna.after("P45D");
        assertThat(anna.tasks.of("win-back-call")).hasSize(3);
        assertThat(journey.end()).contains("endEvent_lost");
    }

    @Test
    void who_wants_no_contact_is_left_in_peace_and_not_counted_as_lost() {
        Journey journey = called();
        anna.finishes("win-back-call", "no-contact", "withdraw", "marketing");
        assertThat(journey.end()).contains("endEvent_leftInPeace");
        assertThat(anna.customers.statements()).isNotEmpty();
        assertThat(anna.givenUp()).isFalse();
    }

    @Test
    void problem_becomes_a_complaint_that_stays_when_the_customer_buys() {
        Journey journey = called();
        anna.finishes("win-back-call", "reached-problem");
        assertThat(anna.cases.registered()).hasSize(1);
        anna.buys("15.00");
        assertThat(journey.end()).contains("endEvent_boughtAgain");
    }

    @Test
    void call_that_nobody_makes_ends_with_the_win_back() {
        Journey journey = called();
        anna.after("P31D");
        assertThat(journey.end()).contains("endEvent_lost");
        assertThat(anna.tasks.of("win-back-call").get(0).state()).isEqualTo("GONE");
    }

    @Test
    void without_leave_to_call_nobody_calls() {
        anna.arbitration.calledEnough();
        Journey journey = called();
        assertThat(anna.tasks.of("win-back-call")).isEmpty();
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED CAPPED");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void call_joins_the_one_that_is_open_and_learns_how_it_ends() {
        anna.arbitration.calls().open("another-task");
        Journey journey = called();
        assertThat(anna.tasks.of("win-back-call")).isEmpty();
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("win-back-call");
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED JOIN");
        anna.joinedCallEnds("reached-well");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void joined_call_in_vain_is_tried_again_by_oneself() {
        anna.arbitration.calls().open("another-task");
        called();
        anna.joinedCallEnds("not-called");
        anna.after("P2D");
        assertThat(anna.tasks.open("win-back-call")).isPresent();
    }

    @Test
    void joined_call_that_never_happens_is_given_up() {
        anna.arbitration.calls().open("another-task");
        Journey journey = called();
        anna.after("P14D");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void without_any_consent_the_coupon_stands_and_nobody_turns_to_the_customer() {
        for (Channel channel : Channel.values()) {
            anna.customers.withdraws(ANNA, Purpose.MARKETING, channel);
        }
        Journey journey = anna.lapses("500.00");
        assertThat(anna.coupons.grants()).hasSize(1);
        anna.after("P45D");
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.tasks.of("win-back-call")).isEmpty();
        assertThat(journey.end()).contains("endEvent_lost");
    }

    @Test
    void open_complaint_keeps_it_from_starting() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound("100.00")).contains("FROZEN");
        assertThat(anna.begun()).isZero();
        assertThat(anna.diary.entries()).containsExactly("JOURNEY_SKIPPED FROZEN");
    }

    @Test
    void complaint_that_comes_meanwhile_puts_the_second_touch_off_until_it_is_closed() {
        Journey journey = anna.lapses("100.00");
        anna.arbitration.complaint(ANNA, true);
        anna.after("P14D");
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED FROZEN");
        assertThat(journey.isAt()).containsExactly("gateway_frozen");
        anna.after("P3D");
        anna.complaintIsClosed();
        assertThat(anna.post.templates()).containsExactly("win-back", "win-back-news");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void complaint_that_lasts_leaves_no_time_for_a_second_touch() {
        Journey journey = anna.lapses("300.00");
        anna.arbitration.complaint(ANNA, true);
        anna.after("P44D");
        assertThat(journey.isAt()).containsExactly("timer_close");
        anna.after("P1D");
        assertThat(journey.end()).contains("endEvent_lost");
        assertThat(anna.post.templates()).containsExactly("win-back");
    }

    @Test
    void touch_that_fell_due_during_a_pause_is_dropped_and_the_process_goes_on() {
        Journey journey = anna.lapses("100.00");
        anna.arbitration.contactsAreDropped(true);
        anna.after("P14D");
        assertThat(anna.post.templates()).containsExactly("win-back");
        assertThat(anna.diary.entries()).contains("MESSAGE_SUPPRESSED DROPPED_AFTER_PAUSE");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void call_that_fell_due_during_a_pause_is_dropped_and_the_process_goes_on() {
        Journey journey = anna.lapses("500.00");
        anna.arbitration.contactsAreDropped(true);
        anna.after("P14D");
        assertThat(anna.tasks.of("win-back-call")).isEmpty();
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED DROPPED_AFTER_PAUSE");
        assertThat(journey.isAt()).containsExactly("timer_close");
    }

    @Test
    void control_group_is_left_alone_and_not_counted_as_lost() {
        anna.controlGroup();
        Journey journey = anna.lapses("300.00");
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED HOLDOUT");
        anna.after("P45D");
        assertThat(journey.end()).contains("endEvent_heldOut");
        assertThat(anna.coupons.grants()).isEmpty();
        assertThat(anna.givenUp()).isFalse();
    }

    @Test
    void refund_a_short_while_ago_forbids_an_offer() {
        anna.wasRefunded(Instant.parse("2026-05-20T00:00:00Z"));
        Journey journey = anna.lapses("100.00");
        assertThat(journey.end()).contains("endEvent_notTriedAtAll");
        assertThat(anna.coupons.grants()).isEmpty();
        assertThat(anna.diary.entries()).contains("JOURNEY_SKIPPED REFUNDED_LATELY");
        assertThat(anna.givenUp()).isFalse();
    }

    @Test
    void it_rests_for_a_year_and_is_told_once_for_each_silence() {
        anna.lapses("100.00");
        anna.buys("20.00");
        assertThat(anna.isFound("100.00")).as("the same silence").isEmpty();
        assertThat(anna.begun()).isEqualTo(1);
    }

    /** The second touch is due, of a customer of the best tenth. */
    private Journey called() {
        Journey journey = anna.lapses("300.00");
        anna.after("P14D");
        return journey;
    }
}
