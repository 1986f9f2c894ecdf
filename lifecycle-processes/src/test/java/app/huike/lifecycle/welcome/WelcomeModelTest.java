package app.huike.lifecycle.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.step.CouponVariables;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** The durations of the welcome fit together. */
class WelcomeModelTest {

    private final BpmnModelInstance welcome = diagram("welcome");

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
        Duration remindBefore =
                Duration.parse(parameter("serviceTask_grantCoupon", CouponVariables.REMIND_BEFORE.name()));
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
