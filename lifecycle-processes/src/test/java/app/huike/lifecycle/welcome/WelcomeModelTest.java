package app.huike.lifecycle.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.task.TaskVariables;
import app.huike.lifecycle.variable.ProcessVariable;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The names in {@link Welcome} are those of the diagram and its tables, and the durations fit together. */
class WelcomeModelTest {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final BpmnModelInstance welcome = diagram("welcome");
    private final BpmnModelInstance refunded = diagram("welcome-refunded");

    @Test
    void processes_have_their_keys() {
        assertThat(keys(welcome)).containsExactly(Welcome.KEY);
        assertThat(keys(refunded)).containsExactly(Welcome.REFUNDED_KEY);
    }

    @Test
    void messages_are_those_that_are_told() {
        assertThat(welcome.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrderElementsOf(Welcome.MESSAGES);
    }

    @Test
    void every_variable_of_the_diagram_and_its_tables_is_declared() throws IllegalAccessException {
        assertThat(usedByTheModels()).isSubsetOf(declared());
    }

    @Test
    void every_output_of_a_table_is_declared() throws IllegalAccessException {
        Set<String> outputs = Stream.of("welcome-offer", "welcome-follow-up")
                .flatMap(table -> table(table).getModelElementsByType(Output.class).stream())
                .map(Output::getName)
                .collect(Collectors.toSet());
        assertThat(outputs).isSubsetOf(declared());
    }

    @Test
    void every_step_with_an_effect_outside_is_a_job_of_its_own_that_is_tried_again() {
        for (BpmnModelInstance model : new BpmnModelInstance[] {welcome, refunded}) {
            for (ServiceTask step : model.getModelElementsByType(ServiceTask.class)) {
                boolean effect = Set.of("${grantCoupon}", "${sendCouponMessage}", "${revokeCoupon}")
                        .contains(step.getCamundaDelegateExpression());
                assertThat(step.isCamundaAsyncBefore() || !effect)
                        .as(step.getId())
                        .isTrue();
            }
        }
    }

    /** Operating rules 3.1: the coupon outlives the wait, the task, its retries and P3D. */
    @Test
    void coupon_outlives_wait_task_and_retries() {
        int attempts = attempts();
        Duration longest = duration("timer_askAfter")
                .plus(Duration.parse(property("userTask_callCustomer", "dueWorking"))
                        .multipliedBy(attempts))
                .plus(duration("timer_tryAgain").multipliedBy(attempts - 1L))
                .plusDays(3);
        for (Duration valid : validities()) {
            assertThat(valid).as("the coupon's validity").isGreaterThanOrEqualTo(longest);
        }
    }

    @Test
    void reminder_comes_after_the_question_and_before_the_end() {
        Duration remindBefore = Duration.parse(parameter("serviceTask_grantCoupon", Welcome.REMIND_BEFORE.name()));
        for (Duration valid : validities()) {
            assertThat(valid.minus(remindBefore)).isGreaterThan(duration("timer_askAfter"));
        }
    }

    private Set<Duration> validities() {
        return table("welcome-offer").getModelElementsByType(OutputEntry.class).stream()
                .filter(entry -> entry.getId().endsWith("_validFor"))
                .map(entry -> Duration.parse(entry.getTextContent().strip().replace("\"", "")))
                .collect(Collectors.toSet());
    }

    private int attempts() {
        String condition = welcome.<ModelElementInstance>getModelElementById("flow_attempts_tryAgain")
                .getTextContent();
        Matcher limit = Pattern.compile("attempts < (\\d+)").matcher(condition);
        assertThat(limit.find()).isTrue();
        return Integer.parseInt(limit.group(1));
    }

    private Set<String> usedByTheModels() {
        Set<String> used = new TreeSet<>();
        welcome.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> names(condition.getTextContent(), used));
        welcome.getModelElementsByType(TimeDate.class).forEach(date -> names(date.getTextContent(), used));
        welcome.getModelElementsByType(CamundaInputParameter.class)
                .forEach(parameter -> used.add(parameter.getCamundaName()));
        welcome.getModelElementsByType(CamundaProperty.class).stream()
                .filter(property -> property.getCamundaName().equals("parameters"))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(" ")))
                .forEach(pair -> used.add(pair.substring(pair.indexOf('=') + 1)));
        for (String table : new String[] {"welcome-offer", "welcome-follow-up"}) {
            table(table)
                    .getModelElementsByType(InputExpression.class)
                    .forEach(input -> used.add(input.getTextContent().strip().replaceAll("^number\\(|\\)$", "")));
        }
        return used;
    }

    private static void names(String expression, Set<String> into) {
        Matcher names = NAME.matcher(expression.replaceAll("'[^']*'", ""));
        while (names.find()) {
            into.add(names.group());
        }
    }

    private static Set<String> declared() throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (Class<?> holder : new Class<?>[] {Welcome.class, TaskVariables.class}) {
            for (Field field : holder.getDeclaredFields()) {
                if (field.getType() == ProcessVariable.class) {
                    names.add(((ProcessVariable<?>) field.get(null)).name());
                }
            }
        }
        return names;
    }

    private Duration duration(String event) {
        TimerEventDefinition timer = welcome.getModelElementsByType(TimerEventDefinition.class).stream()
                .filter(definition -> definition.getId().equals("definition_" + event))
                .findFirst()
                .orElseThrow();
        return Duration.parse(timer.getTimeDuration().getTextContent().strip());
    }

    private String property(String task, String name) {
        UserTask element = welcome.getModelElementById(task);
        return element.getExtensionElements().getElements().stream()
                .flatMap(group -> group.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }

    private String parameter(String step, String name) {
        ServiceTask element = welcome.getModelElementById(step);
        return element.getExtensionElements().getElements().stream()
                .flatMap(group -> group.getChildElementsByType(CamundaInputParameter.class).stream())
                .filter(parameter -> parameter.getCamundaName().equals(name))
                .map(ModelElementInstance::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> keys(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .map(Process::getId)
                .collect(Collectors.toSet());
    }

    private static BpmnModelInstance diagram(String name) {
        return Bpmn.readModelFromStream(WelcomeModelTest.class.getResourceAsStream("/bpmn/welcome/" + name + ".bpmn"));
    }

    private static DmnModelInstance table(String name) {
        DmnModelInstance model =
                Dmn.readModelFromStream(WelcomeModelTest.class.getResourceAsStream("/bpmn/welcome/" + name + ".dmn"));
        assertThat(model.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(name);
        return model;
    }
}
