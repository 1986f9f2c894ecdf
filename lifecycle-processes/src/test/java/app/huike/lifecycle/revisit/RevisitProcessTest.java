package app.huike.lifecycle.revisit;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.VisitResult;
import app.huike.crm.care.VisitStanding;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.Interaction.Medium;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come of asking how a purchase is doing, each as one story on virtual time. Together they pass every element of both diagrams. */
class RevisitProcessTest {

    private static final int STORIES = 36;

    @RegisterExtension
    final RevisitStory anna = new RevisitStory();

    @AfterAll
    static void every_element_is_passed() {
        RevisitStory.VISITED.cover(STORIES, RevisitStory.VISIT, RevisitStory.ROUND);
    }

    @Test
    void link_goes_out_and_a_good_answer_ends_it() {
        isDue();
        assertThat(anna.post.templates()).containsExactly("revisit-invitation");
        assertThat(anna.surveys.invites()).singleElement().satisfies(invite -> {
            assertThat(invite.survey()).isEqualTo("csat");
            assertThat(invite.afterPurchase()).isTrue();
            assertThat(invite.validFor()).isEqualTo(Duration.ofDays(5));
        });
        anna.answers(5, true);
        assertThat(anna.results()).containsExactly(VisitResult.OK);
        assertThat(anna.visits.all().get(0).score()).isEqualTo(5);
        assertThat(anna.visits.all().get(0).purchaseId()).isEqualTo(RevisitStory.PURCHASE);
        assertThat(anna.tasks.of("revisit")).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_done");
    }

    @Test
    void silence_about_a_small_purchase_is_left_alone() {
        isDue();
        anna.after("P4DT23H");
        assertThat(anna.results()).isEmpty();
        anna.after("PT1H");
        assertThat(anna.results()).containsExactly(VisitResult.SILENT);
        assertThat(anna.tasks.of("revisit")).isEmpty();
    }

    @Test
    void silence_about_a_large_purchase_leads_to_a_call() {
        anna.bought = new KeptGoods.Bought(new BigDecimal("100.00"), "", "A-1");
        isDue();
        anna.after("P5D");
        assertThat(anna.tasks.open("revisit").orElseThrow().parameters())
                .containsEntry("goods", "A-1")
                .containsEntry("score", "0")
                .containsEntry("attempt", "1");
        anna.finishes("revisit", "reached-well");
        assertThat(anna.results()).containsExactly(VisitResult.OK);
    }

    @Test
    void silence_about_goods_that_need_setting_up_leads_to_a_call() {
        anna.bought = new KeptGoods.Bought(new BigDecimal("20.00"), "furniture", "A-1");
        isDue();
        anna.after("P5D");
        assertThat(anna.tasks.open("revisit")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOLD", "PLATINUM"})
    void silence_of_a_good_customer_leads_to_a_call(String tier) {
        anna.tier = tier;
        isDue();
        anna.after("P5D");
        assertThat(anna.tasks.open("revisit")).isPresent();
    }

    @Test
    void silence_of_a_new_customer_is_left_to_the_welcome() {
        anna.welcomed = true;
        anna.bought = new KeptGoods.Bought(new BigDecimal("150.00"), "", "A-1");
        isDue();
        anna.after("P5D");
        assertThat(anna.tasks.of("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.SILENT);
    }

    @Test
    void bad_score_leads_to_a_call_within_a_working_day_and_a_problem_becomes_a_complaint() {
        isDue();
        anna.answers(2, true);
        assertThat(due()).isEqualTo(Duration.ofHours(8));
        anna.finishes("revisit", "reached-problem");
        assertThat(anna.cases.registered()).singleElement().satisfies(told -> {
            assertThat(told.channel()).isEqualTo(Medium.PHONE);
            assertThat(told.subject()).isEqualTo("Told in a revisit call");
        });
        assertThat(anna.results()).containsExactly(VisitResult.PROBLEM);
    }

    @Test
    void middling_score_leads_to_a_call_within_two_days() {
        isDue();
        anna.answers(3, true);
        assertThat(due()).isGreaterThan(Duration.ofHours(8));
    }

    @Test
    void whoever_wants_no_call_about_a_bad_score_gets_none() {
        isDue();
        anna.answers(1, false);
        assertThat(anna.tasks.of("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.UNHAPPY);
    }

    @Test
    void whoever_wants_to_be_called_need_not_have_consented_to_calls_for_feedback() {
        anna.customers.withdraws(RevisitStory.ANNA, Purpose.FEEDBACK, Channel.PHONE);
        isDue();
        anna.answers(2, true);
        assertThat(anna.tasks.open("revisit")).isPresent();
    }

    @Test
    void without_consent_to_calls_silence_stays_silence() {
        anna.tier = "GOLD";
        anna.customers.withdraws(RevisitStory.ANNA, Purpose.FEEDBACK, Channel.PHONE);
        isDue();
        anna.after("P5D");
        assertThat(anna.tasks.of("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.SILENT);
        assertThat(anna.diary.entries()).anyMatch(line -> line.contains("NO_CONSENT"));
    }

    @Test
    void whoever_is_not_invited_is_called_where_the_table_wants_it() {
        anna.surveys.leavesInPeace("SURVEY_LATELY");
        anna.tier = "GOLD";
        isDue();
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.tasks.open("revisit")).isPresent();
    }

    @Test
    void whoever_is_neither_invited_nor_called_was_left_alone() {
        anna.surveys.leavesInPeace("SURVEY_FREQUENT_BUYER");
        isDue();
        assertThat(anna.results()).containsExactly(VisitResult.LEFT_ALONE);
    }

    @Test
    void invitation_that_cannot_be_sent_does_not_count() {
        anna.customers.withdraws(RevisitStory.ANNA, Purpose.FEEDBACK, Channel.EMAIL);
        isDue();
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.LEFT_ALONE);
    }

    @Test
    void later_purchase_joins_the_visit() {
        isDue();
        assertThat(anna.isDue(UUID.randomUUID())).contains("JOINED");
        assertThat(anna.begun()).isEqualTo(1);
        assertThat(anna.diary.lines())
                .anyMatch(line -> line.kind().equals("JOURNEY_SKIPPED") && "JOINED".equals(line.reason()));
    }

    @Test
    void purchase_is_asked_about_once() {
        isDue();
        anna.answers(4, false);
        assertThat(anna.isDue(RevisitStory.PURCHASE)).isEmpty();
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void nothing_begins_while_a_complaint_is_open() {
        anna.arbitration.complaint(RevisitStory.ANNA, true);
        assertThat(anna.isDue(RevisitStory.PURCHASE)).contains("FROZEN");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void nobody_is_asked_or_called_for_whom_a_complaint_was_opened_meanwhile() {
        anna.tier = "GOLD";
        isDue();
        anna.arbitration.complaint(RevisitStory.ANNA, true);
        anna.after("P5D");
        assertThat(anna.tasks.of("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.SILENT);
    }

    @Test
    void money_back_ends_it() {
        isDue();
        anna.answers(2, true);
        anna.getsTheMoneyBack(false);
        assertThat(anna.tasks.open("revisit")).isPresent();
        anna.getsTheMoneyBack(true);
        assertThat(anna.tasks.open("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.GIVEN_BACK);
        assertThat(anna.journey().end()).contains("endEvent_cameBack");
    }

    @Test
    void nobody_is_asked_about_what_came_back() {
        isDue();
        anna.sendsBack(true);
        anna.after("P30D");
        assertThat(anna.results()).containsExactly(VisitResult.GIVEN_BACK);
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        isDue();
        anna.answers(2, true);
        anna.finishes("revisit", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("revisit")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
    }

    @Test
    void nobody_answers_three_times() {
        isDue();
        anna.answers(2, true);
        anna.finishes("revisit", "no-answer");
        anna.after("P2D");
        anna.finishes("revisit", "no-answer");
        anna.after("P2D");
        anna.finishes("revisit", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        assertThat(anna.results()).containsExactly(VisitResult.UNREACHABLE);
    }

    @Test
    void who_wants_no_contact_is_left_in_peace() {
        isDue();
        anna.answers(1, true);
        anna.finishes("revisit", "no-contact", "withdraw", "everything");
        assertThat(anna.customers.statements()).isNotEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.NO_CONTACT);
    }

    @Test
    void opting_out_of_calls_takes_the_task_away() {
        isDue();
        anna.answers(2, true);
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.open("revisit")).isPresent();
        anna.withdraws(Purpose.FEEDBACK, Channel.PHONE);
        assertThat(anna.tasks.open("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.NO_CONTACT);
    }

    @Test
    void call_joins_another_or_is_left_out() {
        anna.arbitration.calls().open("task-1");
        isDue();
        anna.answers(2, true);
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("revisit");
        anna.joinedCallEnds("not-called");
        anna.arbitration.calledEnough();
        anna.after("P2D");
        assertThat(anna.tasks.of("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.UNHAPPY);
    }

    @Test
    void joined_call_that_is_never_made_ends_it() {
        anna.arbitration.calls().open("task-1");
        isDue();
        anna.answers(2, true);
        anna.after("P14D");
        assertThat(anna.results()).containsExactly(VisitResult.UNHAPPY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P90D PLATINUM", "P180D GOLD"})
    void good_customers_are_visited_again_at_the_interval_of_their_tier(String interval) {
        anna.tier = interval.split(" ")[1];
        anna.wasVisited();
        anna.after(Duration.parse(interval.split(" ")[0]).minusHours(1).toString());
        assertThat(anna.regularVisits).isZero();
        anna.after("PT1H");
        assertThat(anna.regularVisits).isEqualTo(1);
        anna.after(interval.split(" ")[0]);
        assertThat(anna.regularVisits).isEqualTo(2);
        assertThat(anna.begun()).isEqualTo(1);
    }

    @Test
    void others_are_not_visited_again() {
        anna.wasVisited();
        assertThat(anna.begun()).isZero();
    }

    @Test
    void round_of_somebody_who_lost_the_tier_in_this_moment_ends_at_once() {
        anna.roundBegins();
        assertThat(anna.journey().end()).contains("endEvent_noMore");
    }

    @Test
    void regular_visit_waits_for_the_end_of_a_complaint() {
        anna.tier = "PLATINUM";
        anna.wasVisited();
        anna.notBegun = "FROZEN";
        anna.after("P92D");
        assertThat(anna.regularVisits).isZero();
        anna.notBegun = null;
        anna.after("P1D");
        assertThat(anna.regularVisits).isEqualTo(1);
    }

    @Test
    void complaint_takes_the_task_away() {
        isDue();
        anna.answers(2, true);
        anna.complains();
        assertThat(anna.tasks.of("revisit").get(0).outcome()).isEqualTo("FROZEN");
        assertThat(anna.results()).containsExactly(VisitResult.UNHAPPY);
    }

    @Test
    void task_that_nobody_does_ends_after_thirty_days() {
        isDue();
        anna.answers(2, true);
        anna.after("P30D");
        assertThat(anna.tasks.open("revisit")).isEmpty();
        assertThat(anna.results()).containsExactly(VisitResult.UNHAPPY);
    }

    @Test
    void two_visits_without_a_word_stop_it() {
        anna.tier = "PLATINUM";
        anna.wasVisited();
        anna.visits.say(new VisitStanding(2, 1, null));
        anna.after("P90D");
        assertThat(anna.regularVisits).isZero();
        assertThat(anna.journey().end()).contains("endEvent_stopped");
        assertThat(anna.visits.countedFor()).as("as the diagram says").isEqualTo(Duration.ofDays(365));
    }

    @Test
    void who_was_in_touch_lately_or_was_visited_twice_in_a_year_waits_for_the_next_interval() {
        anna.tier = "PLATINUM";
        anna.wasVisited();
        anna.lastContact = anna.clock.instant().plus(Duration.ofDays(61));
        anna.after("P90D");
        anna.visits.say(new VisitStanding(0, 2, null));
        anna.after("P90D");
        assertThat(anna.regularVisits).isZero();
        anna.visits.say(new VisitStanding(0, 1, null));
        anna.after("P90D");
        assertThat(anna.regularVisits).isEqualTo(1);
    }

    @Test
    void who_is_no_longer_a_good_customer_is_not_visited_again() {
        anna.tier = "GOLD";
        anna.wasVisited();
        anna.tier = "SILVER";
        anna.after("P180D");
        assertThat(anna.journey().end()).contains("endEvent_stopped");
        assertThat(anna.regularVisits).isZero();
    }

    private void isDue() {
        assertThat(anna.isDue(RevisitStory.PURCHASE)).isEmpty();
    }

    private Duration due() {
        var task = anna.tasks.open("revisit").orElseThrow();
        return Duration.between(task.createdAt(), task.dueAt());
    }
}
