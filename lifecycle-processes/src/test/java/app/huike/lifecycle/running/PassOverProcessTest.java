package app.huike.lifecycle.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.lifecycle.engine.PassedOver;
import app.huike.lifecycle.engine.Skippable;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A run goes on behind a step that failed, within the box in which it stands; and not where what follows needs the step. */
class PassOverProcessTest {

    private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Skippable(answer = "sending", value = "SKIPPED")
    private static final class Sends implements Step {
        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("no post today");
        }
    }

    private static final class Grants implements Step {
        @Override
        public void execute(DelegateExecution execution) {
            throw new IllegalStateException("no coupons today");
        }
    }

    private final List<Object> told = new ArrayList<>();

    @RegisterExtension
    final ProcessStory story = ProcessStory.of("story/pass-over.bpmn")
            .step("send", new Sends())
            .step("grant", new Grants())
            .step("tell", execution -> told.add(execution.getVariable("sending")));

    @Test
    void run_goes_on_behind_the_step_in_its_box() {
        Journey journey = failing("send");
        assertThat(passOver("serviceTask_send", Sends.class)).isTrue();
        assertThat(told).containsExactly("SKIPPED");
        assertThat(journey.isAt()).containsExactly("timer_wait");
        assertThat(story.incidents()).isEmpty();
        story.after("PT1H");
        assertThat(journey.end()).contains("endEvent_done");
    }

    @Test
    void job_that_does_not_come_to_the_step_is_told() {
        failing("send");
        assertThatThrownBy(() -> passOver("serviceTask_grant", Sends.class)).hasMessageContaining("no post today");
        assertThat(told).isEmpty();
    }

    @Test
    void only_what_says_so_of_itself_is_passed_over() {
        failing("grant");
        String definition = failed().getProcessDefinitionId();
        SafeSkips safe = new SafeSkips(story.engine().getRepositoryService(), Map.of("send", Sends.class));
        assertThat(safe.at(definition, "serviceTask_send"))
                .map(Skippable::answer)
                .contains("sending");
        assertThat(safe.at(definition, "serviceTask_grant")).isEmpty();
        assertThat(safe.at(definition, "gateway_what")).isEmpty();
        assertThat(safe.at(definition, null)).isEmpty();
    }

    private Journey failing(String what) {
        story.stepsMayFail();
        Journey journey = story.start("pass-over", ANNA, Map.of("what", what));
        story.after("PT10M");
        return journey;
    }

    private Job failed() {
        return story.engine()
                .getManagementService()
                .createJobQuery()
                .withException()
                .singleResult();
    }

    private boolean passOver(String element, Class<?> step) {
        Job job = failed();
        return PassedOver.during(
                job.getProcessInstanceId(), element, step.getAnnotation(Skippable.class), () -> story.engine()
                        .getManagementService()
                        .executeJob(job.getId()));
    }
}
