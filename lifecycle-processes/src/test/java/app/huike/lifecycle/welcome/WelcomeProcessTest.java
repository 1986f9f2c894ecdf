package app.huike.lifecycle.welcome;

import static app.huike.lifecycle.story.Story.ANNA;
import static app.huike.lifecycle.welcome.WelcomeStory.FIRST_PURCHASE;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.NewCase;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Purpose;
import app.huike.crm.offer.CouponState;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.LogInMemory;
import app.huike.lifecycle.task.TaskRowsInMemory.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may happen to a new customer, each as one story on virtual time. Together they pass every element of the diagrams. */
class WelcomeProcessTest {

    private static final int STORIES = 29;

    @RegisterExtension
    final WelcomeStory anna = new WelcomeStory();

    @Test
    void coupon_that_is_used_early_ends_the_welcome() {
        Journey journey = anna.buys("49.90");
        anna.after("PT1H59M");
        assertThat(anna.coupons.grants()).isEmpty();
        anna.after("PT1M");
        assertThat(anna.coupons.only().offer()).isEqualTo("welcome-10-off");
        assertThat(anna.post.templates()).containsExactly("welcome");
        anna.after("P3D");
        anna.redeems();
        assertThat(journey.end()).contains("endEvent_redeemed");
        anna.after("P60D");
        assertThat(anna.post.templates()).containsExactly("welcome");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
    }

    @Test
    void customer_who_does_not_use_the_coupon_is_called_and_reminded_once() {
        Journey journey = unused("60.00");
        assertThat(journey.isAt()).containsExactly("userTask_callCustomer");
        Row call = call();
        assertThat(call.group()).isEqualTo("account-manager");
        assertThat(call.assignee()).isNull();
        assertThat(call.parameters())
                .containsEntry("amount", "USD 60.00")
                .containsEntry("attempt", "1")
                .containsEntry("time", "ANY")
                .containsEntry("date", "2026-06-01T09:00:00Z");
        anna.finishes("welcome-call", "reached-well");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
        anna.after("P6D");
        assertThat(anna.post.templates()).containsExactly("welcome");
        anna.after("P14D");
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-reminder");
        assertThat(anna.post.sent().get(1).at())
                .isEqualTo(anna.coupons.only().validUntil().minus(Duration.ofDays(7)));
        assertThat(journey.end()).contains("endEvent_expired");
        assertThat(journey.passed()).endsWith("endEvent_expired");
    }

    @Test
    void call_goes_to_the_owner_whatever_the_basket_and_is_due_in_working_days() {
        anna.customers.owner(ANNA, "manager1");
        unused("5.00");
        assertThat(call().assignee()).isEqualTo("manager1");
        // the story begins on a Monday at nine; fourteen days and two hours later it is a Monday at eleven
        assertThat(call().dueAt()).isEqualTo(Instant.parse("2026-06-17T11:00:00Z"));
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        Journey journey = unused("60.00");
        anna.finishes("welcome-call", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("welcome-call")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
        assertThat(journey.ended()).as("the coupon is still reminded of").isFalse();
    }

    @Test
    void nobody_answers_three_times_at_three_times_of_day() {
        Journey journey = unused("60.00");
        anna.finishes("welcome-call", "no-answer");
        assertThat(journey.isAt()).containsExactly("timer_tryAgain");
        anna.after("P1D");
        assertThat(anna.tasks.open("welcome-call")).isEmpty();
        anna.after("P1D");
        assertThat(call().parameters()).containsEntry("attempt", "2").containsEntry("time", "EVENING");
        anna.after("PT6H");
        anna.finishes("welcome-call", "no-answer");
        anna.after("P2D");
        assertThat(call().parameters()).containsEntry("attempt", "3").containsEntry("time", "AFTERNOON");
        anna.finishes("welcome-call", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        anna.after("P20D");
        assertThat(anna.tasks.of("welcome-call")).hasSize(3);
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-reminder");
        assertThat(journey.end()).contains("endEvent_expired");
    }

    @Test
    void problem_becomes_a_complaint_and_the_coupon_goes_on() {
        Journey journey = unused("60.00");
        anna.finishes("welcome-call", "reached-problem");
        assertThat(anna.cases.registered()).extracting(NewCase::subject).containsExactly("Told in the welcome call");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
        anna.redeems();
        assertThat(journey.end()).contains("endEvent_redeemed");
    }

    @Test
    void call_joins_another_that_is_open() {
        anna.arbitration.calls().open("another");
        Journey journey = unused("60.00");
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("welcome-call");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
    }

    @Test
    void customer_who_was_called_often_enough_is_not_called() {
        anna.arbitration.calledEnough();
        Journey journey = unused("60.00");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED CAPPED");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls", "marketing", "everything"})
    void customer_who_does_not_want_to_be_contacted_is_left_in_peace(String what) {
        Journey journey = unused("60.00");
        anna.finishes("welcome-call", "no-contact", "withdraw", what);
        assertThat(journey.end()).contains("endEvent_optedOut");
        assertThat(anna.customers.statements())
                .extracting(ConsentStatement::purpose, ConsentStatement::channel)
                .hasSize(what.equals("everything") ? 12 : what.equals("calls") ? 2 : 4);
        anna.after("P30D");
        assertThat(anna.post.templates()).containsExactly("welcome");
        assertThat(anna.coupons.only().state()).isEqualTo(CouponState.GRANTED);
    }

    @Test
    void without_consent_the_coupon_stands_and_nothing_is_sent() {
        for (Channel channel : Channel.values()) {
            anna.customers.withdraws(ANNA, Purpose.MARKETING, channel);
        }
        Journey journey = unused("90.00");
        assertThat(anna.coupons.only().offer()).isEqualTo("welcome-15-off");
        anna.after("P30D");
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.post.suppressed()).containsExactly("welcome");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
        assertThat(journey.passed()).contains("endEvent_notReminded");
        assertThat(journey.end()).contains("endEvent_expired");
    }

    @Test
    void refund_within_two_hours_means_no_coupon_at_all() {
        Journey journey = anna.buys("60.00");
        anna.after("PT1H");
        anna.isRefunded(FIRST_PURCHASE, true);
        assertThat(journey.end()).contains("endEvent_cancelled");
        anna.after("P30D");
        assertThat(anna.coupons.grants()).isEmpty();
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void refund_after_the_grant_takes_the_unused_coupon_back_says_so_and_asks_why_once() {
        Journey journey = unused("60.00");
        anna.isRefunded(FIRST_PURCHASE, true);
        assertThat(anna.coupons.only().state()).isEqualTo(CouponState.REVOKED);
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-revoked", "welcome-why-refunded");
        assertThat(journey.end()).contains("endEvent_refunded");
        assertThat(anna.tasks.of("welcome-call")).extracting(Row::outcome).containsExactly("PURCHASE_REFUNDED");
        anna.isRefunded(FIRST_PURCHASE, true);
        anna.buys("60.00");
        assertThat(anna.begun()).as("never a second welcome").isEqualTo(1);
    }

    @Test
    void refund_after_the_coupon_was_used_only_asks_why() {
        anna.buys("60.00");
        anna.after("P1D");
        anna.redeems();
        anna.after("P5D");
        anna.isRefunded(FIRST_PURCHASE, true);
        assertThat(anna.coupons.only().state()).isEqualTo(CouponState.REDEEMED);
        assertThat(anna.journey().end()).contains("endEvent_refunded");
        anna.isRefunded(FIRST_PURCHASE, true);
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-why-refunded");
    }

    @Test
    void refund_after_the_customer_opted_out_still_takes_the_coupon_back() {
        unused("60.00");
        anna.finishes("welcome-call", "no-contact", "withdraw", "marketing");
        anna.isRefunded(FIRST_PURCHASE, true);
        assertThat(anna.coupons.only().state()).isEqualTo(CouponState.REVOKED);
        assertThat(anna.post.templates()).contains("welcome-revoked");
    }

    @Test
    void refund_after_a_welcome_without_coupon_does_nothing() {
        anna.customers.sameAs(ANNA, UUID.randomUUID());
        anna.buys("60.00");
        anna.after("PT2H");
        anna.finishes("duplicate-customer", "not-the-same");
        anna.isRefunded(FIRST_PURCHASE, true);
        assertThat(anna.journey().end()).contains("endEvent_noCoupon");
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void part_of_a_refund_and_refunds_of_other_purchases_change_nothing() {
        Journey journey = anna.buys("60.00");
        anna.after("P1D");
        anna.isRefunded(FIRST_PURCHASE, false);
        anna.isRefunded(UUID.randomUUID(), true);
        assertThat(journey.isAt()).containsExactly("timer_askAfter");
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void possible_duplicate_gets_no_coupon_but_a_look_by_the_lead() {
        anna.customers.sameAs(ANNA, UUID.randomUUID());
        Journey journey = anna.buys("60.00");
        anna.after("PT2H");
        assertThat(anna.diary.entries()).contains("WELCOME_SKIPPED POSSIBLE_DUPLICATE");
        assertThat(anna.tasks.open("duplicate-customer"))
                .get()
                .extracting(Row::group)
                .isEqualTo("lead");
        anna.finishes("duplicate-customer", "merged-by-hand");
        assertThat(journey.end()).contains("endEvent_duplicate");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void nobody_looks_at_the_duplicate_for_thirty_days_then_the_log_says_so() {
        anna.customers.sameAs(ANNA, UUID.randomUUID());
        Journey journey = anna.buys("60.00");
        anna.after("PT2H");
        anna.after("P29DT23H");
        assertThat(journey.isAt()).as("not an hour before").containsExactly("userTask_checkDuplicate");
        anna.after("PT1H");
        assertThat(journey.end()).contains("endEvent_undecided");
        assertThat(anna.tasks.open("duplicate-customer")).isEmpty();
        assertThat(anna.diary.entries()).contains("JOURNEY_ENDED NOT_DECIDED");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void unknown_customer_is_waited_for_two_days() {
        anna.customers.forgets(ANNA);
        Journey journey = anna.buys("60.00");
        anna.after("P2DT1H");
        assertThat(journey.isAt()).containsExactly("gateway_contactData");
        anna.after("PT1H");
        assertThat(journey.end()).contains("endEvent_notWelcome");
        assertThat(anna.diary.entries()).contains("WELCOME_SKIPPED NO_CONTACT_DATA");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void unknown_customer_who_becomes_known_is_welcomed() {
        anna.customers.forgets(ANNA);
        Journey journey = anna.buys("60.00");
        anna.after("P1D");
        anna.becomesKnown();
        assertThat(anna.coupons.only().offer()).isEqualTo("welcome-10-off");
        assertThat(journey.isAt()).containsExactly("timer_askAfter");
    }

    @Test
    void flagged_customer_starts_nothing() {
        anna.customers.flag(ANNA, "staff");
        anna.startsNothing("60.00");
        assertThat(anna.diary.entries()).containsExactly("PURCHASE FLAGGED");
    }

    @Test
    void customer_flagged_in_the_meantime_is_not_welcomed() {
        Journey journey = anna.buys("60.00");
        anna.customers.flag(ANNA, "reseller");
        anna.after("PT2H");
        assertThat(journey.end()).contains("endEvent_notWelcome");
        assertThat(anna.diary.entries()).contains("WELCOME_SKIPPED FLAGGED");
    }

    @Test
    void purchase_in_another_currency_gets_no_offer() {
        Journey journey = anna.buys("60.00", "EUR", null);
        anna.after("PT2H");
        assertThat(journey.end()).contains("endEvent_notWelcome");
        assertThat(anna.diary.entries()).contains("WELCOME_SKIPPED CURRENCY_WITHOUT_RATE");
    }

    @Test
    void earlier_purchase_found_before_the_coupon_stops_the_welcome() {
        Journey journey = anna.buys("60.00");
        anna.after("PT1H");
        anna.boughtBefore();
        assertThat(journey.end()).contains("endEvent_notFirst");
        assertThat(anna.diary.entries()).contains("WELCOME_SKIPPED EARLIER_PURCHASE");
        anna.after("P1D");
        assertThat(anna.coupons.grants()).isEmpty();
    }

    @Test
    void earlier_purchase_found_while_the_coupon_is_open_means_no_call_but_the_coupon_stays() {
        Journey journey = anna.buys("60.00");
        anna.after("P1D");
        anna.boughtBefore();
        anna.after("P15D");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
        assertThat(anna.coupons.only().state()).isEqualTo(CouponState.GRANTED);
    }

    @Test
    void earlier_purchase_found_while_a_call_waits_takes_the_call_away() {
        Journey journey = unused("60.00");
        anna.boughtBefore();
        assertThat(anna.tasks.of("welcome-call")).extracting(Row::outcome).containsExactly("EARLIER_PURCHASE");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
    }

    @Test
    void withdrawn_phone_consent_takes_the_waiting_call_away() {
        Journey journey = unused("60.00");
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.of("welcome-call")).extracting(Row::outcome).containsExactly("CONSENT_WITHDRAWN");
        assertThat(journey.isAt()).containsExactly("timer_couponEnds");
        anna.after("P20D");
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-reminder");
    }

    @Test
    void withdrawn_email_consent_stops_what_would_still_be_sent() {
        unused("60.00");
        anna.withdraws(Purpose.MARKETING, Channel.EMAIL);
        assertThat(anna.tasks.open("welcome-call")).isPresent();
        anna.after("P20D");
        assertThat(anna.post.templates()).containsExactly("welcome");
    }

    @Test
    void erased_customer_leaves_nothing_running() {
        Journey journey = unused("60.00");
        anna.isErased();
        assertThat(journey.ended()).isTrue();
        assertThat(anna.tasks.of("welcome-call")).extracting(Row::outcome).containsExactly("ERASED");
        assertThat(anna.time
                        .engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .count())
                .isZero();
        assertThat(anna.time.nextDue()).isEmpty();
    }

    @Test
    void sixteenth_call_of_the_day_becomes_a_reminder() {
        anna.candidates.ahead(15);
        Journey journey = unused("60.00");
        assertThat(anna.tasks.of("welcome-call")).isEmpty();
        assertThat(anna.candidates.calledCustomers()).isEmpty();
        assertThat(anna.diary.entries()).contains("DECISION followUp_remind");
        anna.after("P20D");
        assertThat(anna.post.templates()).containsExactly("welcome", "welcome-reminder");
        assertThat(journey.end()).contains("endEvent_expired");
    }

    @Test
    void task_that_nobody_does_vanishes_when_the_coupon_ends() {
        Journey journey = unused("60.00");
        anna.after("P17D");
        assertThat(journey.end()).contains("endEvent_expired");
        assertThat(anna.tasks.of("welcome-call")).extracting(Row::outcome).containsExactly("NO_LONGER_NEEDED");
        assertThat(anna.diary.lines()).anyMatch(line -> "NOT_SEEN_TO".equals(line.reason()));
    }

    @Test
    void decisions_are_logged_with_what_was_asked_and_said() {
        unused("60.00");
        List<LogInMemory.Line> decisions = anna.diary.lines().stream()
                .filter(line -> line.kind().equals("DECISION"))
                .toList();
        assertThat(decisions)
                .extracting(LogInMemory.Line::reason)
                .containsExactly("offer_middle", "followUp_callForBasket");
        assertThat(decisions.get(0).detail())
                .containsEntry("table", "welcome-offer")
                .containsEntry("basket", "60.00")
                .containsEntry("offer", "welcome-10-off")
                .containsEntry("validFor", "P30D");
        assertThat(decisions.get(1).detail())
                .containsEntry("mayCall", "true")
                .containsEntry("callsAhead", "0")
                .containsEntry("followUp", "CALL");
    }

    /** Anna buys and does not use her coupon for fourteen days. */
    private Journey unused(String amount) {
        Journey journey = anna.buys(amount);
        anna.after("PT2H");
        anna.after("P14D");
        return journey;
    }

    private Row call() {
        return anna.tasks.open("welcome-call").orElseThrow();
    }

    @AfterAll
    static void every_element_was_passed() {
        WelcomeStory.VISITED.cover(STORIES, WelcomeStory.DIAGRAMS);
    }
}
