package app.huike.lifecycle.thankthebest;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.task.TaskRowsInMemory.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may come of thanking a customer, each as one story on virtual time. Together they pass every element of the diagram. */
class ThankProcessTest {

    private static final int STORIES = 13;

    @RegisterExtension
    final ThankStory anna = new ThankStory();

    @AfterAll
    static void every_element_is_passed() {
        ThankStory.VISITED.cover(STORIES, ThankStory.DIAGRAM);
    }

    @Test
    void whoever_wants_no_calls_any_more_takes_the_task_away() {
        Journey journey = anna.isToBeThanked();
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.of("thank-call").get(0).outcome()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(journey.end()).contains("endEvent_calledOff");
    }

    @Test
    void complaint_takes_the_task_away() {
        Journey journey = anna.isToBeThanked();
        anna.complains();
        assertThat(anna.tasks.of("thank-call").get(0).outcome()).isEqualTo("FROZEN");
        assertThat(journey.end()).contains("endEvent_calledOff");
    }

    @Test
    void owner_gets_a_task_and_the_opinion_ends_it() {
        anna.customers.owner(ANNA, "manager1");
        Journey journey = anna.isToBeThanked();
        Row task = anna.tasks.open("thank-call").orElseThrow();
        assertThat(task.group()).isEqualTo("account-manager");
        assertThat(task.parameters()).containsEntry("value", "USD 712.50").containsEntry("attempt", "1");
        assertThat(task.assignee()).isEqualTo("manager1");
        anna.finishes("thank-call", "thanked");
        assertThat(journey.end()).contains("endEvent_thanked");
        assertThat(anna.diary.entries()).contains("OPINION_TOLD");
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void what_nobody_does_within_thirty_days_goes_away() {
        Journey journey = anna.isToBeThanked();
        anna.after("P29D");
        assertThat(anna.tasks.open("thank-call")).isPresent();
        anna.after("P1D");
        assertThat(anna.tasks.of("thank-call").get(0).state()).isEqualTo("GONE");
        assertThat(journey.end()).contains("endEvent_givenUp");
        assertThat(anna.diary.lines()).anyMatch(line -> "NOT_SEEN_TO".equals(line.reason()));
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        Journey journey = anna.isToBeThanked();
        anna.finishes("thank-call", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("thank-call")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
        assertThat(journey.end()).contains("endEvent_notThanked");
    }

    @Test
    void nobody_answers_three_times() {
        Journey journey = anna.isToBeThanked();
        anna.finishes("thank-call", "no-answer");
        anna.after("P2D");
        anna.finishes("thank-call", "no-answer");
        anna.after("P2D");
        anna.finishes("thank-call", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        assertThat(journey.end()).contains("endEvent_notThanked");
    }

    @Test
    void problem_becomes_a_complaint() {
        Journey journey = anna.isToBeThanked();
        anna.finishes("thank-call", "reached-problem");
        assertThat(anna.cases.registered()).singleElement().satisfies(told -> assertThat(told.subject())
                .isEqualTo("Told in a call to say thanks"));
        assertThat(journey.end()).contains("endEvent_notThanked");
    }

    @Test
    void who_wants_no_contact_is_left_in_peace() {
        anna.isToBeThanked();
        anna.finishes("thank-call", "no-contact", "withdraw", "calls");
        assertThat(anna.customers.statements()).isNotEmpty();
    }

    @Test
    void without_consent_to_calls_there_is_no_task() {
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.PHONE);
        Journey journey = anna.isToBeThanked();
        assertThat(anna.tasks.of("thank-call")).isEmpty();
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED NO_CONSENT");
        assertThat(journey.end()).contains("endEvent_notThanked");
    }

    @Test
    void call_joins_the_one_that_is_open() {
        anna.arbitration.calls().open("task-1");
        Journey journey = anna.isToBeThanked();
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("thank-call");
        anna.joinedCallEnds("reached-well");
        assertThat(journey.end()).contains("endEvent_notThanked");
    }

    @Test
    void joined_call_that_is_never_made_ends_it() {
        anna.arbitration.calls().open("task-1");
        Journey journey = anna.isToBeThanked();
        anna.after("P14D");
        assertThat(journey.end()).contains("endEvent_notThanked");
    }

    @Test
    void nothing_begins_while_a_complaint_is_open() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound("2026-1")).contains("FROZEN");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void once_in_a_half_year() {
        anna.isToBeThanked();
        anna.finishes("thank-call", "thanked");
        assertThat(anna.isFound("2026-1")).isEmpty();
        assertThat(anna.begun()).isEqualTo(1);
        anna.isFound("2026-2");
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void erasure_ends_it() {
        Journey journey = anna.isToBeThanked();
        anna.isErased();
        assertThat(journey.ended()).isTrue();
    }

    @Test
    void sweep_finds_whom_the_diagram_calls_the_best() {
        assertThat(anna.sweep().due()).contains("h.tier = 'PLATINUM'");
    }
}
