package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.shared.ProcessTrace;
import app.huike.lifecycle.sandbox.Journey;
import app.huike.lifecycle.story.ProcessStory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineSettingsTest {

    private static final UUID ANNA = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    private final List<Actor> stepActors = new ArrayList<>();
    private final List<Actor> listenerActors = new ArrayList<>();

    @RegisterExtension
    final ProcessStory story = ProcessStory.of("story/reminder.bpmn", "story/reminder-gift.dmn")
            .step("sendReminder", execution -> stepActors.add(CurrentActor.get()))
            .told(task -> listenerActors.add(CurrentActor.get()));

    static List<Object> notPrimitive() {
        return List.of(
                new Thing("x"),
                new HashMap<>(Map.of("a", "b")),
                new ArrayList<>(List.of("a")),
                1.5,
                (short) 1,
                new byte[] {1},
                Variables.objectValue("x")
                        .serializationDataFormat("application/json")
                        .create());
    }

    record Thing(String name) implements Serializable {}

    @ParameterizedTest
    @MethodSource("notPrimitive")
    void only_primitive_values_become_variables(Object value) {
        assertThatThrownBy(() -> story.start("reminder", ANNA, Map.of("amount", 5_000L, "owner", "m", "thing", value)))
                .hasMessageContaining("A process variable is String, Boolean, Integer, Long or Date");
    }

    @Test
    void primitive_values_become_variables() {
        Map<String, Object> values = new HashMap<>(
                Map.of("amount", 5_000L, "owner", "m", "text", "x", "yes", true, "number", 3, "date", new Date(0)));
        values.put("nothing", null);
        assertThat(story.start("reminder", ANNA, values).variables()).containsAllEntriesOf(values);
    }

    @Test
    void serialised_object_is_not_let_in_as_text_either() {
        Object smuggled = Variables.serializedObjectValue("rO0ABQ==")
                .serializationDataFormat("application/x-java-serialized-object")
                .objectTypeName("java.util.HashMap")
                .create();
        assertThatThrownBy(
                        () -> story.start("reminder", ANNA, Map.of("amount", 5_000L, "owner", "m", "thing", smuggled)))
                .hasMessageContaining("prohibited");
    }

    @Test
    void step_acts_as_the_process_and_its_element_whoever_set_it_going() {
        CurrentActor.run(Actor.customer(), () -> story.start("reminder", ANNA, Map.of("amount", 5_000L, "owner", "m")));
        assertThat(stepActors).hasSize(1);
        Actor actor = stepActors.get(0);
        assertThat(actor.kind()).isEqualTo(Actor.Kind.PROCESS);
        assertThat(actor.process())
                .get()
                .returns("reminder", ProcessTrace::process)
                .returns("serviceTask_send", ProcessTrace::element);
        assertThat(CurrentActor.get()).isEqualTo(Actor.NOBODY);
    }

    @Test
    void person_who_completes_a_task_is_the_one_who_did_it() {
        Journey journey = story.start("reminder", ANNA, Map.of("amount", 5_000L, "owner", "m"));
        story.after("P14D");
        assertThat(listenerActors).extracting(Actor::kind).containsOnly(Actor.Kind.PROCESS);
        listenerActors.clear();
        CurrentActor.run(Actor.customer(), () -> journey.complete("userTask_call", Map.of("outcome", "REACHED")));
        assertThat(listenerActors).containsOnly(Actor.customer());
    }

    @Test
    void task_that_belongs_to_no_process_is_refused() {
        assertThatThrownBy(() -> story.engine()
                        .getTaskService()
                        .saveTask(story.engine().getTaskService().newTask()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void query_with_an_expression_is_refused() {
        assertThatThrownBy(() -> story.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${x}")
                        .list())
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void deployed_script_language_of_a_table_is_refused_when_it_is_asked() {
        String table =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="d" name="d" namespace="n">
                  <decision id="scripted" name="s" camunda:historyTimeToLive="P1D"><decisionTable id="t">
                    <input id="i"><inputExpression id="ie" expressionLanguage="groovy"><text>1</text></inputExpression></input>
                    <output id="o" name="o"/>
                    <rule id="r"><inputEntry id="re"><text>1</text></inputEntry><outputEntry id="ro"><text>"x"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""";
        assertThatCode(() -> story.engine()
                        .getRepositoryService()
                        .createDeployment()
                        .addString("t.dmn", table)
                        .deploy())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> story.engine()
                        .getDecisionService()
                        .evaluateDecisionTableByKey("scripted")
                        .evaluate())
                .hasStackTraceContaining("Scripts are not allowed (groovy)");
    }

    @Test
    void rule_variable_is_named_like_the_table() {
        assertThat(Decide.ruleVariable("welcome-offer")).isEqualTo("welcomeOfferRule");
        assertThat(Decide.ruleVariable("welcome-follow-up")).isEqualTo("welcomeFollowUpRule");
    }
}
