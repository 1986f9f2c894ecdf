package app.huike.lifecycle.keepintouch;

import static app.huike.lifecycle.story.Story.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.task.TaskRowsInMemory.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What may come of keeping in touch with a customer, each as one story on virtual time. Together they pass every element of the diagram. */
class TouchProcessTest {

    private static final int STORIES = 13;

    @RegisterExtension
    final TouchStory anna = new TouchStory();

    @AfterAll
    static void every_element_is_passed() {
        TouchStory.VISITED.cover(STORIES, TouchStory.DIAGRAM);
    }

    @Test
    void whoever_wants_no_calls_any_more_takes_the_task_away() {
        Journey journey = anna.isSilent();
        anna.withdraws(Purpose.MARKETING, Channel.PHONE);
        assertThat(anna.tasks.of("touch-call").get(0).outcome()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(journey.end()).contains("endEvent_calledOff");
    }

    @Test
    void complaint_takes_the_task_away() {
        Journey journey = anna.isSilent();
        anna.complains();
        assertThat(anna.tasks.of("touch-call").get(0).outcome()).isEqualTo("FROZEN");
        assertThat(journey.end()).contains("endEvent_calledOff");
    }

    @Test
    void owner_gets_a_task_and_a_talk_ends_it() {
        anna.customers.owner(ANNA, "manager1");
        Journey journey = anna.isSilent();
        Row task = anna.tasks.open("touch-call").orElseThrow();
        assertThat(task.group()).isEqualTo("account-manager");
        assertThat(task.parameters())
                .containsEntry("tier", "GOLD")
                .containsEntry("since", "2026-01-05T00:00:00Z")
                .containsEntry("attempt", "1");
        assertThat(task.assignee()).isEqualTo("manager1");
        anna.finishes("touch-call", "reached-well");
        assertThat(journey.end()).contains("endEvent_spoken");
        assertThat(anna.post.sent()).isEmpty();
    }

    @Test
    void what_nobody_does_within_thirty_days_goes_away() {
        Journey journey = anna.isSilent();
        anna.after("P29D");
        assertThat(anna.tasks.open("touch-call")).isPresent();
        anna.after("P1D");
        assertThat(anna.tasks.of("touch-call").get(0).state()).isEqualTo("GONE");
        assertThat(journey.end()).contains("endEvent_givenUp");
    }

    @Test
    void call_that_is_no_longer_needed_is_not_made_and_not_tried_again() {
        Journey journey = anna.isSilent();
        anna.finishes("touch-call", "not-needed");
        anna.after("P6D");
        assertThat(anna.tasks.of("touch-call")).hasSize(1);
        assertThat(anna.diary.entries()).doesNotContain("UNREACHABLE");
        assertThat(journey.end()).contains("endEvent_notSpoken");
    }

    @Test
    void nobody_answers_three_times() {
        Journey journey = anna.isSilent();
        anna.finishes("touch-call", "no-answer");
        anna.after("P2D");
        anna.finishes("touch-call", "no-answer");
        anna.after("P2D");
        anna.finishes("touch-call", "no-answer");
        assertThat(anna.diary.entries()).contains("UNREACHABLE");
        assertThat(journey.end()).contains("endEvent_notSpoken");
    }

    @Test
    void problem_becomes_a_complaint() {
        Journey journey = anna.isSilent();
        anna.finishes("touch-call", "reached-problem");
        assertThat(anna.cases.registered()).singleElement().satisfies(told -> assertThat(told.subject())
                .isEqualTo("Told in a call to keep in touch"));
        assertThat(journey.end()).contains("endEvent_notSpoken");
    }

    @Test
    void who_wants_no_contact_is_left_in_peace() {
        anna.isSilent();
        anna.finishes("touch-call", "no-contact", "withdraw", "calls");
        assertThat(anna.customers.statements()).isNotEmpty();
    }

    @Test
    void without_consent_to_calls_there_is_no_task() {
        anna.customers.withdraws(ANNA, Purpose.MARKETING, Channel.PHONE);
        Journey journey = anna.isSilent();
        assertThat(anna.tasks.of("touch-call")).isEmpty();
        assertThat(anna.diary.entries()).contains("CONTACT_SKIPPED NO_CONSENT");
        assertThat(journey.end()).contains("endEvent_notSpoken");
    }

    @Test
    void call_joins_the_one_that_is_open() {
        anna.arbitration.calls().open("task-1");
        Journey journey = anna.isSilent();
        assertThat(anna.arbitration.calls().joinedKinds()).containsExactly("touch-call");
        anna.joinedCallEnds("reached-well");
        assertThat(journey.end()).contains("endEvent_spoken");
    }

    @Test
    void joined_call_that_is_never_made_ends_it() {
        anna.arbitration.calls().open("task-1");
        Journey journey = anna.isSilent();
        anna.after("P14D");
        assertThat(journey.end()).contains("endEvent_notSpoken");
    }

    @Test
    void nothing_begins_while_a_complaint_is_open() {
        anna.arbitration.complaint(ANNA, true);
        assertThat(anna.isFound(TouchStory.CAUSE)).contains("FROZEN");
        assertThat(anna.begun()).isZero();
    }

    @Test
    void once_for_each_stretch_of_silence() {
        anna.isSilent();
        anna.finishes("touch-call", "reached-well");
        assertThat(anna.isFound(TouchStory.CAUSE)).isEmpty();
        assertThat(anna.begun()).isEqualTo(1);
        anna.isFound("GOLD-20260105-2");
        assertThat(anna.begun()).isEqualTo(2);
    }

    @Test
    void erasure_ends_it() {
        Journey journey = anna.isSilent();
        anna.isErased();
        assertThat(journey.ended()).isTrue();
    }

    @Test
    void sweep_goes_by_the_cadences_of_the_diagram() {
        assertThat(anna.sweep().due())
                .contains("('SILVER', interval 'PT8760H'), ('GOLD', interval 'PT2880H'), ('PLATINUM', interval"
                        + " 'PT1440H')");
    }
}
