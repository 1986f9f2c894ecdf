package app.huike.lifecycle.winback;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.task.TaskRowsInMemory;
import app.huike.lifecycle.task.TasksInMemory;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A call that was finished wrongly: when the process can wait for it again, and when it has gone on. */
class WayBackProcessTest {

    private static final String CALL = "win-back-call";

    @RegisterExtension
    final WinBackStory anna = new WinBackStory();

    private Journey journey;

    @BeforeEach
    void annaIsToBeCalled() {
        anna.wasLeftUnsatisfied();
        anna.lapses("120.00");
        journey = anna.journey();
    }

    @Test
    void after_no_answer_it_waits_for_the_call_again_as_if_nothing_had_been_said() {
        TaskRowsInMemory.Row finished = finish("no-answer");
        assertThat(journey.isAt()).contains("timer_tryAgain");
        assertThat(wayIsOpen(finished)).isTrue();
        String again = back(finished);
        assertThat(again).isNotEqualTo(finished.id());
        assertThat(journey.isAt()).contains("userTask_callCustomer").doesNotContain("timer_tryAgain");
        TaskRowsInMemory.Row open = anna.tasks.open(CALL).orElseThrow();
        assertThat(open.id()).isEqualTo(again);
        assertThat(open.parameters()).as("the same attempt").containsEntry("attempt", "1");
        anna.after("P3D");
        assertThat(anna.tasks.of(CALL))
                .as("the clock of the next attempt is gone")
                .hasSize(2);
        anna.finishes(CALL, "no-answer");
        anna.after("P2D");
        assertThat(anna.tasks.open(CALL).orElseThrow().parameters()).containsEntry("attempt", "2");
    }

    @Test
    void box_that_was_left_is_entered_anew() {
        TaskRowsInMemory.Row finished = finish("reached-well");
        assertThat(journey.isAt()).containsExactly("timer_close");
        assertThat(wayIsOpen(finished)).isTrue();
        back(finished);
        assertThat(journey.isAt()).contains("userTask_callCustomer").doesNotContain("timer_close");
        anna.finishes(CALL, "reached-well");
        assertThat(journey.isAt()).containsExactly("timer_close");
        anna.after("P45D");
        assertThat(journey.ended()).isTrue();
    }

    @Test
    void step_that_was_done_shuts_it_and_is_named() {
        TaskRowsInMemory.Row finished = finish("no-contact", "withdraw", "calls");
        assertThat(wayIsOpen(finished)).isFalse();
        assertThat(steps(finished)).contains("serviceTask_recordOptOut");
    }

    @Test
    void moment_that_came_shuts_it() {
        TaskRowsInMemory.Row finished = finish("no-answer");
        anna.after("P2D");
        assertThat(wayIsOpen(finished)).isFalse();
        assertThat(steps(finished)).contains("timer_tryAgain");
    }

    @Test
    void process_that_has_ended_does_not_come_back() {
        TaskRowsInMemory.Row finished = finish("no-answer");
        anna.buys("30.00");
        assertThat(journey.ended()).isTrue();
        assertThat(wayIsOpen(finished)).isFalse();
    }

    private TaskRowsInMemory.Row finish(String outcome, String... more) {
        TaskRowsInMemory.Row task = anna.tasks.open(CALL).orElseThrow();
        anna.after("PT1H");
        anna.finishes(CALL, outcome, more);
        return task;
    }

    private boolean wayIsOpen(TaskRowsInMemory.Row task) {
        return TasksInMemory.wayIsOpen(engine(), task, journey.id());
    }

    private List<String> steps(TaskRowsInMemory.Row task) {
        return TasksInMemory.stepsSince(engine(), task, journey.id());
    }

    private String back(TaskRowsInMemory.Row task) {
        return TasksInMemory.back(engine(), task, journey.id());
    }

    private ProcessEngine engine() {
        return anna.time.engine();
    }
}
