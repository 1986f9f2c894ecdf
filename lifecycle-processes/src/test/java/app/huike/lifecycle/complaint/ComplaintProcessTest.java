package app.huike.lifecycle.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.care.CaseState;
import app.huike.crm.care.Satisfaction;
import app.huike.crm.care.SurveyInvite;
import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may happen to a complaint, each as one story on virtual time. Together they pass every element of the diagram. */
class ComplaintProcessTest {

    private static final int STORIES = 27;

    @RegisterExtension
    final ComplaintStory anna = new ComplaintStory();

    @AfterAll
    static void every_element_is_passed() {
        ComplaintStory.VISITED.cover(STORIES, ComplaintStory.DIAGRAM);
    }

    @Test
    void receipt_goes_out_at_once_and_names_the_case_and_the_time() {
        anna.complains();
        assertThat(anna.post.templates()).containsExactly("complaint-receipt");
        assertThat(anna.post.sent().get(0).request().model())
                .containsEntry("no", CaseInMemory.NUMBER)
                .containsKeys("owner", "time");
        assertThat(anna.file.state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(anna.journey().isAt()).contains("gateway_wait");
    }

    @Test
    void receipt_that_cannot_be_sent_is_none_and_a_person_tells_the_customer() {
        untold();
        assertThat(anna.file.state()).isEqualTo(CaseState.REGISTERED);
        assertThat(anna.tasks.open("complaint-untold").orElseThrow().parameters())
                .containsEntry("number", CaseInMemory.NUMBER);
        anna.finishes("complaint-untold", "told");
        assertThat(anna.file.state()).isEqualTo(CaseState.ACKNOWLEDGED);
        assertThat(anna.journey().isAt()).contains("gateway_wait");
    }

    @Test
    void promise_runs_on_while_nobody_has_told_the_customer() {
        untold();
        anna.after("PT3H");
        assertThat(anna.tasks.open("complaint-untold")).isEmpty();
        assertThat(anna.tasks.open("complaint-near")).isPresent();
        anna.after("PT1H");
        assertThat(anna.tasks.open("complaint-escalated")).isPresent();
    }

    @Test
    void whoever_was_answered_on_the_page_need_not_be_told() {
        untold();
        anna.isAnswered();
        assertThat(anna.tasks.open("complaint-untold")).isEmpty();
        assertThat(anna.journey().isAt()).contains("gateway_wait");
    }

    @Test
    void receipt_comes_within_the_promise_or_not_at_all() {
        anna.complains();
        Instant last = anna.post.sent().get(0).request().sendBefore();
        assertThat(last).isEqualTo(anna.post.sent().get(0).at().plus(Duration.ofMinutes(15)));
    }

    @Test
    void how_it_was_settled_is_asked_without_consent_to_feedback() {
        anna.customers.saysNothingOf(ComplaintStory.ANNA, Purpose.FEEDBACK, Channel.EMAIL);
        closed();
        anna.after("P7D");
        assertThat(anna.post.templates()).containsExactly("complaint-receipt", "complaint-satisfaction");
        assertThat(anna.post.sent().get(1).request().purpose()).isEqualTo(Purpose.SERVICE);
    }

    @Test
    void question_that_cannot_be_sent_does_not_count_as_asked() {
        closed();
        anna.post.cannotSend("NO_ADDRESS");
        anna.after("P7D");
        assertThat(anna.surveys.withdrawn()).isTrue();
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void settled_in_time_it_gives_nobody_a_task_and_asks_after_a_week() {
        closed();
        assertThat(anna.tasks.of("complaint-near")).isEmpty();
        anna.after("P6D");
        assertThat(anna.post.templates()).containsExactly("complaint-receipt");
        anna.after("P1D");
        assertThat(anna.post.templates()).containsExactly("complaint-receipt", "complaint-satisfaction");
        assertThat(anna.post.sent().get(1).request().model()).containsKeys("link", "no");
        assertThat(anna.surveys.invites()).singleElement().satisfies(invite -> {
            assertThat(invite.survey()).isEqualTo("case");
            assertThat(invite.caseId()).isEqualTo(CaseInMemory.ID);
        });
        anna.after("P14D");
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void three_quarters_gone_warn_and_the_end_brings_in_the_lead() {
        anna.complains();
        anna.after("PT2H59M");
        assertThat(anna.tasks.of("complaint-near")).isEmpty();
        anna.after("PT1M");
        assertThat(anna.tasks.open("complaint-near").orElseThrow().parameters())
                .containsEntry("number", CaseInMemory.NUMBER);
        anna.after("PT1H");
        assertThat(anna.tasks.open("complaint-near")).isEmpty();
        assertThat(anna.tasks.open("complaint-escalated").orElseThrow().group()).isEqualTo("lead");
        anna.finishes("complaint-escalated", "seen");
        anna.after("P3D");
        assertThat(anna.tasks.of("complaint-escalated")).hasSize(1);
    }

    @Test
    void who_has_seen_the_warning_does_not_stop_the_clock() {
        anna.complains();
        anna.after("PT3H");
        anna.finishes("complaint-near", "seen");
        anna.after("PT1H");
        assertThat(anna.tasks.open("complaint-escalated")).isPresent();
    }

    @Test
    void settled_on_the_page_takes_the_task_away_and_says_why() {
        anna.complains();
        anna.after("PT3H");
        anna.becomes(CaseState.RESOLVED);
        assertThat(anna.tasks.of("complaint-near").get(0).state()).isEqualTo("GONE");
        assertThat(anna.tasks.of("complaint-near").get(0).outcome()).isEqualTo("CASE_RESOLVED");
    }

    @Test
    void settled_on_the_page_takes_the_task_of_the_lead_away() {
        anna.complains();
        anna.after("PT3H");
        anna.after("PT1H");
        anna.becomes(CaseState.IN_PROGRESS);
        assertThat(anna.tasks.open("complaint-escalated")).isPresent();
        anna.becomes(CaseState.AWAITING_CUSTOMER);
        assertThat(anna.tasks.open("complaint-escalated")).isEmpty();
    }

    @Test
    void severity_one_goes_to_the_lead_at_once_and_only_once() {
        anna.complains();
        anna.isClassified(2);
        assertThat(anna.tasks.of("complaint-escalated")).isEmpty();
        anna.isClassified(1);
        anna.finishes("complaint-escalated", "seen");
        anna.becomes(CaseState.IN_PROGRESS);
        assertThat(anna.tasks.of("complaint-escalated")).hasSize(1);
    }

    @Test
    void no_reply_for_fourteen_days_closes_it() {
        anna.complains();
        anna.becomes(CaseState.AWAITING_CUSTOMER);
        anna.after("P13D");
        assertThat(anna.file.state()).isEqualTo(CaseState.AWAITING_CUSTOMER);
        anna.after("P1D");
        assertThat(anna.file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(anna.journey().isAt()).containsExactly("timer_beforeAsking");
    }

    @Test
    void unsatisfied_is_called_by_a_person_and_then_the_lead_decides() {
        closed();
        anna.says(Satisfaction.UNSATISFIED);
        assertThat(anna.tasks.open("complaint-unsatisfied").orElseThrow().group())
                .isEqualTo("account-manager");
        anna.finishes("complaint-unsatisfied", "not-content");
        assertThat(anna.tasks.open("complaint-decision").orElseThrow().group()).isEqualTo("lead");
        anna.finishes("complaint-decision", "stays-closed");
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void unsatisfied_who_is_content_after_the_call_leaves_it_closed() {
        closed();
        anna.says(Satisfaction.UNSATISFIED);
        anna.finishes("complaint-unsatisfied", "content");
        assertThat(anna.tasks.of("complaint-decision")).isEmpty();
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void unsatisfied_is_tried_three_times() {
        closed();
        anna.says(Satisfaction.UNSATISFIED);
        anna.finishes("complaint-unsatisfied", "not-reached");
        anna.after("P2D");
        anna.finishes("complaint-unsatisfied", "not-reached");
        anna.after("P2D");
        anna.finishes("complaint-unsatisfied", "not-reached");
        assertThat(anna.tasks.of("complaint-unsatisfied")).hasSize(3);
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void unsatisfied_whom_nobody_calls_ends_with_a_line_in_the_log() {
        closed();
        anna.says(Satisfaction.UNSATISFIED);
        anna.after("P21D");
        assertThat(anna.diary.lines()).anyMatch(line -> "NOT_SEEN_TO".equals(line.reason()));
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void lead_who_does_not_step_in_is_noted() {
        anna.complains();
        anna.isClassified(1);
        anna.after("P5D");
        assertThat(anna.diary.lines()).anyMatch(line -> "NOT_SEEN_TO".equals(line.reason()));
        assertThat(anna.tasks.open("complaint-escalated")).isPresent();
    }

    @Test
    void unsatisfied_and_reopened_is_watched_again() {
        closed();
        anna.says(Satisfaction.UNSATISFIED);
        anna.becomes(CaseState.REOPENED);
        assertThat(anna.tasks.of("complaint-unsatisfied").get(0).outcome()).isEqualTo("CASE_REOPENED");
        assertThat(anna.journey().isAt()).contains("gateway_wait");
        anna.becomes(CaseState.RESOLVED);
        anna.becomes(CaseState.CLOSED);
        assertThat(anna.journey().isAt()).containsExactly("timer_beforeAsking");
    }

    @Test
    void reply_after_closing_reopens_it_without_a_call() {
        closed();
        anna.becomes(CaseState.REOPENED);
        assertThat(anna.tasks.of("complaint-unsatisfied")).isEmpty();
        assertThat(anna.journey().isAt()).contains("gateway_wait");
    }

    @Test
    void reopened_after_its_end_it_is_watched_again_without_another_receipt() {
        closed();
        anna.says(Satisfaction.SATISFIED);
        anna.becomes(CaseState.REOPENED);
        assertThat(anna.begun()).isEqualTo(2);
        assertThat(anna.post.templates()).containsExactly("complaint-receipt");
        assertThat(anna.journey().isAt()).contains("gateway_wait");
        anna.after("PT3H");
        assertThat(anna.tasks.open("complaint-near")).isPresent();
        anna.becomes(CaseState.RESOLVED);
        anna.becomes(CaseState.CLOSED);
        anna.says(Satisfaction.SATISFIED);
        anna.becomes(CaseState.REOPENED);
        assertThat(anna.begun()).isEqualTo(3);
    }

    @Test
    void who_never_allowed_it_is_not_asked() {
        anna.surveys.leavesInPeace("SURVEY_NO_CONSENT");
        closed();
        anna.after("P7D");
        assertThat(anna.post.templates()).containsExactly("complaint-receipt");
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void solved_again_it_is_asked_about_again() {
        closed();
        anna.after("P7D");
        anna.says(Satisfaction.UNSATISFIED);
        anna.becomes(CaseState.REOPENED);
        anna.becomes(CaseState.RESOLVED);
        anna.becomes(CaseState.CLOSED);
        anna.after("P7D");
        assertThat(anna.surveys.invites())
                .hasSize(2)
                .extracting(SurveyInvite::causeRef)
                .doesNotHaveDuplicates();
    }

    @Test
    void satisfied_ends_it() {
        closed();
        anna.says(Satisfaction.SATISFIED);
        assertThat(anna.journey().end()).contains("endEvent_closed");
    }

    @Test
    void another_case_of_the_customer_leaves_it_alone() {
        anna.complains();
        anna.anotherCaseIsClosed();
        assertThat(anna.journey().isAt()).contains("gateway_wait");
    }

    @Test
    void linked_to_another_customer_goes_on_there() {
        anna.complains();
        UUID other = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8002");
        anna.customers.knows(other, "Berta Arm");
        assertThat(anna.begun()).isEqualTo(1);
        anna.file.becomes(CaseState.REGISTERED);
        anna.post.sent().clear();
        anna.isFoundToBe(other);
        assertThat(anna.begun()).isEqualTo(2);
        assertThat(anna.journey().isAt()).contains("gateway_wait");
    }

    private void untold() {
        anna.post.cannotSend("NO_ADDRESS");
        anna.complains();
    }

    private void closed() {
        anna.complains();
        anna.becomes(CaseState.RESOLVED);
        anna.becomes(CaseState.CLOSED);
    }
}
