package app.huike.lifecycle.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever waits goes on by another version, with what he waits for counted from when it began; or stays whole; and comes back as he was. */
class MoveProcessTest {

    private static final String DIAGRAM = "story/moving.bpmn";
    private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final String REMINDER =
            """
            <bpmn:boundaryEvent id="boundary_remind" name="7 days" cancelActivity="false" attachedToRef="subProcess_open">
              <bpmn:timerEventDefinition id="definition_remind">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P7D</bpmn:timeDuration>
              </bpmn:timerEventDefinition>
            </bpmn:boundaryEvent>
            <bpmn:sequenceFlow id="flow_remind" sourceRef="boundary_remind" targetRef="endEvent_remind" />
            <bpmn:endEvent id="endEvent_remind" />
            </bpmn:process>""";

    private final List<Instant> sent = new ArrayList<>();

    @RegisterExtension
    final ProcessStory story = ProcessStory.of(DIAGRAM)
            .step("sendMessage", step -> sent.add(now()))
            .step("grantCoupon", step -> {});

    private Instant now() {
        return story.now();
    }

    @Test
    void shorter_wait_is_counted_from_when_it_began() {
        Journey journey = story.start("moving", ANNA, Map.of());
        Instant began = now();
        String shorter = deploy("P14D", "P10D");
        story.after("P3D");
        Map<String, Instant> moments = move(journey, shorter);
        assertThat(moments).containsEntry("timer_wait", began.plus(Duration.ofDays(14)));
        assertThat(version(journey)).isEqualTo(2);
        story.after("P6D");
        assertThat(sent).isEmpty();
        story.after("P1D");
        assertThat(sent).containsExactly(began.plus(Duration.ofDays(10)));
        assertThat(journey.isAt()).containsExactly("userTask_call");
    }

    @Test
    void wait_that_would_be_over_ends_at_once() {
        Journey journey = story.start("moving", ANNA, Map.of());
        story.after("P12D");
        Instant moved = now();
        move(journey, deploy("P14D", "P10D"));
        assertThat(sent).as("nothing is done by the move itself").isEmpty();
        story.runDue();
        assertThat(sent).containsExactly(moved);
    }

    @Test
    void whoever_has_done_nothing_comes_back_as_he_was() {
        Journey journey = story.start("moving", ANNA, Map.of());
        Instant began = now();
        story.after("P3D");
        String first = definition(journey);
        String shorter = deploy("P14D", "P10D");
        Map<String, Instant> moments = move(journey, shorter);
        story.after("P2D");
        SortedMap<String, String> mapping = proposed(first, shorter);
        engineMove().back(journey.id(), plans().plan(shorter, first, Mapping.inverse(mapping)), moments);
        assertThat(version(journey)).isEqualTo(1);
        story.after("P8D");
        assertThat(sent).isEmpty();
        story.after("P1D");
        assertThat(sent).containsExactly(began.plus(Duration.ofDays(14)));
        story.message("used", ANNA);
        assertThat(journey.end()).contains("endEvent_used");
    }

    @Test
    void new_timer_is_counted_from_when_its_box_was_entered() {
        Journey journey = story.start("moving", ANNA, Map.of());
        story.after("P3D");
        String reminding = deploy("</bpmn:process>", REMINDER);
        TimerRule rule = plans().plan(definition(journey), reminding, proposed(definition(journey), reminding))
                .timers()
                .get("boundary_remind");
        assertThat(rule.isNew()).isTrue();
        assertThat(rule.contacts()).isFalse();
        move(journey, reminding);
        story.after("P3D");
        assertThat(journey.passed()).doesNotContain("endEvent_remind");
        story.after("P1D");
        assertThat(journey.passed()).contains("endEvent_remind");
        assertThat(journey.isAt()).containsExactly("timer_wait");
    }

    @Test
    void timers_that_are_gone_stand_again_when_he_comes_back() {
        Journey journey = story.start("moving", ANNA, Map.of());
        String first = definition(journey);
        story.after("P15D");
        Instant called = now().minus(Duration.ofDays(1));
        String endless = deploy(
                "(?s)<bpmn:boundaryEvent id=\"boundary_late\".*?</bpmn:boundaryEvent>.*?<bpmn:endEvent id=\"endEvent_late\" />",
                "");
        Map<String, Instant> moments = move(journey, endless);
        assertThat(moments).containsEntry("boundary_late", called.plus(Duration.ofDays(5)));
        assertThat(story.nextDue()).isEmpty();
        engineMove()
                .back(journey.id(), plans().plan(endless, first, Mapping.inverse(proposed(first, endless))), moments);
        assertThat(story.nextDue()).contains(called.plus(Duration.ofDays(5)));
    }

    @Test
    void task_goes_to_the_one_that_a_person_names() {
        Journey journey = story.start("moving", ANNA, Map.of());
        story.after("P14D");
        String renamed = deploy("userTask_call", "userTask_visit");
        String first = definition(journey);
        SortedMap<String, String> proposed = proposed(first, renamed);
        assertThat(proposed).doesNotContainKey("userTask_call").containsEntry("timer_wait", "timer_wait");
        assertThatThrownBy(() -> engineMove().move(journey.id(), plans().plan(first, renamed, proposed)))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(version(journey)).as("it stays whole").isEqualTo(1);
        assertThat(journey.isAt()).containsExactly("userTask_call");

        SortedMap<String, String> corrected = Mapping.corrected(
                proposed, Map.of("userTask_call", "userTask_visit", "boundary_late", "boundary_late"));
        assertThat(plans().faults(first, renamed, corrected)).isEmpty();
        engineMove().move(journey.id(), plans().plan(first, renamed, corrected));
        assertThat(journey.isAt()).containsExactly("userTask_visit");
        journey.complete("userTask_visit", Map.of());
        assertThat(journey.end()).contains("endEvent_done");
    }

    @Test
    void what_cannot_be_is_told_element_by_element() {
        Journey journey = story.start("moving", ANNA, Map.of());
        String first = definition(journey);
        String second = deploy("P14D", "P10D");
        SortedMap<String, String> wrong = Mapping.corrected(
                proposed(first, second),
                Map.of("userTask_call", "timer_wait", "timer_wait", "nowhere", "boundary_used", "boundary_late"));
        assertThat(plans().faults(first, second, wrong))
                .extracting(PlanFault::element, PlanFault::code)
                .containsExactlyInAnyOrder(
                        tuple("userTask_call", "TYPE_DIFFERS"),
                        tuple("timer_wait", "ELEMENT_UNKNOWN"),
                        tuple("boundary_used", "EVENT_DIFFERS"));
        SortedMap<String, String> loose = Mapping.corrected(proposed(first, second), Map.of("subProcess_open", ""));
        assertThat(plans().faults(first, second, loose))
                .extracting(PlanFault::element)
                .contains("boundary_used");
    }

    @Test
    void what_lies_behind_is_told() {
        Journey journey = story.start("moving", ANNA, Map.of());
        DrawnVersion plain = plans().drawn(definition(journey));
        assertThat(plain.contactsBehind("timer_wait")).isTrue();
        assertThat(plain.contactsBehind("boundary_late")).isFalse();
        assertThat(plain.grantsBehind("timer_wait")).isFalse();
        DrawnVersion granting = plans().drawn(deploy("\\$\\{sendMessage}", "\\${grantCoupon}"));
        assertThat(granting.grantsBehind("timer_wait")).isTrue();
        assertThat(granting.grantsBehind("userTask_call")).isFalse();
        assertThat(granting.contactsBehind("timer_wait")).isFalse();
    }

    private Map<String, Instant> move(Journey journey, String target) {
        String source = definition(journey);
        return engineMove().move(journey.id(), plans().plan(source, target, proposed(source, target)));
    }

    private SortedMap<String, String> proposed(String from, String to) {
        return new Proposal(plans(), new PlanTrial(plans())).of(from, to);
    }

    private Plans plans() {
        return new Plans(engine().getRuntimeService(), engine().getRepositoryService());
    }

    private EngineMove engineMove() {
        return new EngineMove(
                engine().getRuntimeService(), engine().getManagementService(), engine().getHistoryService());
    }

    private ProcessEngine engine() {
        return story.engine();
    }

    private String definition(Journey journey) {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(journey.id())
                .singleResult()
                .getProcessDefinitionId();
    }

    private int version(Journey journey) {
        return engine().getRepositoryService()
                .getProcessDefinition(definition(journey))
                .getVersion();
    }

    private String deploy(String what, String by) {
        return engine().getRepositoryService()
                .createDeployment()
                .addString("moving.bpmn", text().replaceAll(what, by))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    private static String text() {
        try (InputStream file = MoveProcessTest.class.getClassLoader().getResourceAsStream(DIAGRAM)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
