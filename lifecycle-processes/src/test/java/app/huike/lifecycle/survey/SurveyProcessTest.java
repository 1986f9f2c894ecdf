package app.huike.lifecycle.survey;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.Interaction.Medium;
import app.huike.lifecycle.step.CasesInMemory;
import app.huike.lifecycle.step.SurveysInMemory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may come of asking a customer, each as one story on virtual time. Together they pass every element of the diagram. */
class SurveyProcessTest {

    private static final int STORIES = 20;

    @RegisterExtension
    final SurveyStory anna = new SurveyStory();

    @AfterAll
    static void every_element_is_passed() {
        SurveyStory.VISITED.cover(STORIES, SurveyStory.DIAGRAM);
    }

    @Test
    void link_goes_out_and_a_good_answer_ends_it() {
        assertThat(anna.isWanted("2026-2")).isEmpty();
        assertThat(anna.post.templates()).containsExactly("survey-invitation");
        assertThat(anna.post.sent().get(0).request().model())
                .containsEntry("link", "https://shop.example/survey?t=" + SurveysInMemory.INVITATION);
        anna.after("P1D");
        anna.answers(10, true);
        assertThat(anna.journey().end()).contains("endEvent_answered");
        anna.after("P14D");
        assertThat(anna.post.templates()).containsExactly("survey-invitation");
    }

    @Test
    void silence_is_reminded_of_once_and_ends_after_fourteen_days() {
        anna.isWanted("2026-2");
        anna.after("P3DT23H");
        assertThat(anna.post.templates()).containsExactly("survey-invitation");
        anna.after("PT1H");
        assertThat(anna.post.templates()).containsExactly("survey-invitation", "survey-reminder");
        anna.after("P10D");
        assertThat(anna.post.templates()).hasSize(2);
        assertThat(anna.journey().end()).contains("endEvent_noAnswer");
    }

    @Test
    void late_answer_counts_too() {
        anna.isWanted("2026-2");
        anna.after("P13D");
        anna.answers(9, false);
        assertThat(anna.journey().end()).contains("endEvent_answered");
    }

    @Test
    void who_is_to_be_left_in_peace_gets_nothing() {
        anna.surveys.leavesInPeace("SURVEY_LATELY");
        anna.isWanted("2026-2");
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_notInvited");
    }

    @Test
    void invitation_that_cannot_be_sent_does_not_count() {
        anna.customers.withdraws(SurveyStory.CUSTOMER, Purpose.FEEDBACK, Channel.EMAIL);
        anna.isWanted("2026-2");
        assertThat(anna.post.sent()).isEmpty();
        assertThat(anna.surveys.withdrawn()).isTrue();
        assertThat(anna.journey().end()).contains("endEvent_notInvited");
    }

    @Test
    void nobody_is_asked_while_a_complaint_is_open() {
        anna.arbitration.complaint(SurveyStory.CUSTOMER, true);
        assertThat(anna.isWanted("2026-2")).contains("FROZEN");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void one_at_a_time() {
        anna.isWanted("2026-2");
        assertThat(anna.isWanted("hand:1")).contains("RUNNING");
    }

    @Test
    void unhappy_who_does_not_want_a_call_gets_none() {
        anna.isWanted("2026-2");
        anna.answers(2, false);
        assertThat(anna.tasks.of("survey-call")).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_answered");
    }

    @Test
    void unhappy_who_may_be_contacted_is_called() {
        unhappy();
        assertThat(anna.tasks.open("survey-call").orElseThrow().parameters())
                .containsEntry("score", "2")
                .containsEntry("attempt", "1");
        anna.finishes("survey-call", "reached-well");
        assertThat(anna.journey().end()).contains("endEvent_called");
        assertThat(anna.cases.registered()).isEmpty();
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        unhappy();
        anna.finishes("survey-call", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("survey-call")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
    }

    @Test
    void whoever_wants_to_be_contacted_needs_no_consent_to_calls() {
        anna.customers.saysNothingOf(SurveyStory.CUSTOMER, Purpose.FEEDBACK, Channel.PHONE);
        anna.customers.saysNothingOf(SurveyStory.CUSTOMER, Purpose.SERVICE, Channel.PHONE);
        unhappy();
        assertThat(anna.tasks.open("survey-call")).isPresent();
    }

    @Test
    void who_wants_nothing_at_all_is_not_called() {
        anna.customers.withdraws(SurveyStory.CUSTOMER, Purpose.SERVICE, Channel.PHONE);
        unhappy();
        assertThat(anna.tasks.of("survey-call")).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_called");
    }

    @Test
    void problem_becomes_a_complaint() {
        unhappy();
        anna.finishes("survey-call", "reached-problem");
        assertThat(anna.cases.registered()).singleElement().satisfies(told -> {
            assertThat(told.channel()).isEqualTo(Medium.PHONE);
            assertThat(told.subject()).isEqualTo("Told in a survey call");
            assertThat(told.text()).isEqualTo(CasesInMemory.NOTE);
        });
        assertThat(anna.journey().end()).contains("endEvent_called");
    }

    @Test
    void nobody_answers_three_times() {
        unhappy();
        anna.finishes("survey-call", "no-answer");
        anna.after("P2D");
        anna.finishes("survey-call", "no-answer");
        anna.after("P2D");
        anna.finishes("survey-call", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        assertThat(anna.tasks.of("survey-call")).hasSize(3);
    }

    @Test
    void who_wants_no_contact_is_left_in_peace() {
        unhappy();
        anna.finishes("survey-call", "no-contact", "withdraw", "everything");
        assertThat(anna.customers.statements()).isNotEmpty();
        assertThat(anna.journey().end()).contains("endEvent_called");
    }

    @Test
    void call_joins_another_or_is_left_out() {
        anna.arbitration.calls().open("task-1");
        unhappy();
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("survey-call");
        anna.joinedCallEnds("not-called");
        anna.arbitration.calledEnough();
        anna.after("P2D");
        assertThat(anna.journey().end()).contains("endEvent_called");
        assertThat(anna.tasks.of("survey-call")).isEmpty();
    }

    @Test
    void joined_call_that_is_never_made_ends_it() {
        anna.arbitration.calls().open("task-1");
        unhappy();
        anna.after("P14D");
        assertThat(anna.journey().end()).contains("endEvent_called");
    }

    @Test
    void whoever_wants_no_calls_any_more_takes_the_task_away() {
        unhappy();
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.open("survey-call")).isPresent();
        anna.withdraws(Purpose.FEEDBACK, Channel.PHONE);
        assertThat(anna.tasks.of("survey-call").get(0).outcome()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(anna.journey().end()).contains("endEvent_calledOff");
    }

    @Test
    void complaint_takes_the_task_away() {
        unhappy();
        anna.complains();
        assertThat(anna.tasks.of("survey-call").get(0).outcome()).isEqualTo("FROZEN");
        assertThat(anna.journey().end()).contains("endEvent_calledOff");
    }

    @Test
    void nobody_is_reminded_while_a_complaint_is_open() {
        anna.isWanted("2026-2");
        anna.complains();
        assertThat(anna.post.stopped()).containsExactly("FROZEN");
        anna.after("P4D");
        assertThat(anna.post.templates()).containsExactly("survey-invitation");
        assertThat(anna.diary.lines())
                .anyMatch(line -> line.kind().equals("MESSAGE_SUPPRESSED") && "FROZEN".equals(line.reason()));
    }

    @Test
    void task_that_nobody_does_ends_after_thirty_days() {
        unhappy();
        anna.after("P30D");
        assertThat(anna.tasks.open("survey-call")).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_tooLong");
    }

    private void unhappy() {
        anna.isWanted("2026-2");
        anna.answers(2, true);
    }
}
