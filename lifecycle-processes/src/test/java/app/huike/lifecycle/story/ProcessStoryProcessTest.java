package app.huike.lifecycle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.sandbox.TrialBroken;
import app.huike.lifecycle.variable.ProcessVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The support class tells its own story, so that a fault in it is not looked for in a diagram. */
class ProcessStoryProcessTest {

    private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final ProcessVariable<String> GIFT = ProcessVariable.text("gift");
    private static final ProcessVariable<Integer> DAYS = ProcessVariable.number("days");

    private final List<Instant> sent = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private boolean broken;

    @RegisterExtension
    final ProcessStory story = ProcessStory.of("story/reminder.bpmn", "story/reminder-gift.dmn")
            .step("sendReminder", execution -> send())
            .told(task -> tasks.add(task.getTaskDefinitionKey() + " " + task.getEventName()));

    private void send() {
        if (broken) {
            throw new IllegalStateException("no template");
        }
        sent.add(story.now());
    }

    @Test
    void customer_who_answers_is_left_in_peace() {
        Journey journey = startFor(5_000);
        story.after("P13D");
        story.message("answered", ANNA);
        story.after("P30D");
        assertThat(journey.end()).contains("end_answered");
        assertThat(sent).containsExactly(ProcessStory.BEGIN);
        assertThat(tasks).isEmpty();
    }

    @Test
    void each_thing_happens_at_its_own_time() {
        Journey journey = startFor(5_000);
        story.after("P14DT1H");
        assertThat(journey.isAt()).containsExactly("userTask_call");
        assertThat(journey.task("userTask_call").getAssignee()).isEqualTo("manager1");
        assertThat(journey.task("userTask_call").getCreateTime().toInstant())
                .isEqualTo(ProcessStory.BEGIN.plus(Duration.ofDays(14)));
        assertThat(story.now())
                .isEqualTo(ProcessStory.BEGIN.plus(Duration.ofDays(14).plusHours(1)));
    }

    @Test
    void silent_customer_is_called_until_reached() {
        Journey journey = startFor(5_000);
        story.after("P14D");
        journey.complete("userTask_call", Map.of("outcome", "NO_ANSWER"));
        story.after("P14D");
        journey.complete("userTask_call", Map.of("outcome", "REACHED"));
        assertThat(journey.ended()).isTrue();
        assertThat(journey.passed())
                .containsSubsequence("decision_gift", "serviceTask_send", "userTask_call", "end_reached");
        assertThat(sent).hasSize(2);
        assertThat(tasks)
                .contains("userTask_call create", "userTask_call assignment", "userTask_call complete")
                .hasSize(6);
    }

    @Test
    void outputs_of_the_table_become_variables_and_the_rule_is_known() {
        Journey journey = startFor(5_000);
        assertThat(journey.variable(GIFT)).contains("BOOK");
        assertThat(journey.variable(DAYS)).contains(30);
        assertThat(journey.variables()).containsEntry("reminderGiftRule", "rule_large");
    }

    @Test
    void hole_in_the_table_is_an_error_and_no_guess() {
        assertThatThrownBy(() -> startFor(1_000_000)).hasMessageContaining("'reminder-gift' gave 0 rows");
    }

    @Test
    void failing_step_fails_the_story() {
        broken = true;
        assertThatThrownBy(() -> startFor(5_000))
                .isInstanceOf(TrialBroken.class)
                .hasMessageContaining("serviceTask_send")
                .hasMessageContaining("no template");
    }

    @Test
    void failing_step_is_tried_again_with_growing_pauses_and_ends_as_an_incident() {
        story.stepsMayFail();
        broken = true;
        startFor(5_000);
        List<Duration> pauses = new ArrayList<>();
        while (story.nextDue().isPresent()) {
            Instant due = story.nextDue().orElseThrow();
            pauses.add(Duration.between(story.now(), due));
            story.until(due);
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));
        assertThat(story.incidents()).containsExactly("serviceTask_send: no template");
    }

    @Test
    void step_that_failed_once_goes_on() {
        story.stepsMayFail();
        broken = true;
        Journey journey = startFor(5_000);
        broken = false;
        story.after("PT1M");
        assertThat(sent).containsExactly(ProcessStory.BEGIN.plus(Duration.ofMinutes(1)));
        assertThat(journey.isAt()).containsExactly("gateway_answer");
    }

    private Journey startFor(long amount) {
        return story.start("reminder", ANNA, Map.of("amount", amount, "owner", "manager1"));
    }
}
