package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a diagram may not say is refused when it is deployed, and the refusal names the element. */
class DiagramRulesTest {

    private static final String FRAME =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:old="http://activiti.org/bpmn" xmlns:fox="http://www.camunda.com/fox" xmlns:other="urn:other"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
              %s
              <process id="p" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="start"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="x">%s</sequenceFlow>
                %s
                <sequenceFlow id="f2" sourceRef="x" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>""";

    private final Step grant = execution -> {};
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        engine = InMemoryEngine.with(name -> name.equals("grant") ? Optional.of(grant) : Optional.empty(), List.of());
    }

    @AfterEach
    void clear() {
        InMemoryEngine.clear();
    }

    @Test
    void step_by_its_name_is_allowed() {
        assertThatCode(() -> deploy(
                        element("<serviceTask id='x' camunda:delegateExpression='${grant}' camunda:asyncBefore='true'>"
                                + "<extensionElements><camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle>"
                                + "<camunda:inputOutput><camunda:inputParameter name='a'>${b}</camunda:inputParameter></camunda:inputOutput>"
                                + "</extensionElements></serviceTask>")))
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("unknown step", "<serviceTask id='x' camunda:delegateExpression='${unknown}'/>"),
                Arguments.of("class", "<serviceTask id='x' camunda:class='java.lang.Runtime'/>"),
                Arguments.of("class of the older namespace", "<serviceTask id='x' old:class='java.lang.Runtime'/>"),
                Arguments.of("expression", "<serviceTask id='x' camunda:expression='${grant.execute(execution)}'/>"),
                Arguments.of("external task", "<serviceTask id='x' camunda:type='external' camunda:topic='t'/>"),
                Arguments.of("mail task", "<serviceTask id='x' camunda:type='mail'/>"),
                Arguments.of("shell task", "<serviceTask id='x' camunda:type='shell'/>"),
                Arguments.of(
                        "script task", "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>"),
                Arguments.of(
                        "script in a parameter",
                        "<serviceTask id='x' camunda:delegateExpression='${grant}'><extensionElements><camunda:inputOutput>"
                                + "<camunda:inputParameter name='a'><camunda:script scriptFormat='js'>1</camunda:script>"
                                + "</camunda:inputParameter></camunda:inputOutput></extensionElements></serviceTask>"),
                Arguments.of(
                        "method in a parameter",
                        "<serviceTask id='x' camunda:delegateExpression='${grant}'><extensionElements><camunda:inputOutput>"
                                + "<camunda:inputParameter name='a'>${b.toString()}</camunda:inputParameter>"
                                + "</camunda:inputOutput></extensionElements></serviceTask>"),
                Arguments.of(
                        "field injection",
                        "<serviceTask id='x' camunda:delegateExpression='${grant}'><extensionElements>"
                                + "<camunda:field name='f' stringValue='v'/></extensionElements></serviceTask>"),
                Arguments.of(
                        "listener class",
                        "<userTask id='x'><extensionElements><camunda:taskListener event='create' class='java.lang.Runtime'/>"
                                + "</extensionElements></userTask>"),
                Arguments.of(
                        "listener expression",
                        "<userTask id='x'><extensionElements><camunda:executionListener event='start' expression='${grant}'/>"
                                + "</extensionElements></userTask>"),
                Arguments.of(
                        "connector",
                        "<serviceTask id='x'><extensionElements><camunda:connector><camunda:connectorId>http-connector"
                                + "</camunda:connectorId></camunda:connector></extensionElements></serviceTask>"),
                Arguments.of("method in the assignee", "<userTask id='x' camunda:assignee='${grant.name()}'/>"),
                Arguments.of("expression in the name", "<userTask id='x' name='${a.b}'/>"),
                Arguments.of(
                        "expression in the documentation",
                        "<userTask id='x'><documentation>${a.b}</documentation></userTask>"),
                Arguments.of(
                        "method in a timer",
                        "<intermediateCatchEvent id='x'><timerEventDefinition><timeDuration>${dateTime().plusDays(1)}</timeDuration>"
                                + "</timerEventDefinition></intermediateCatchEvent>"),
                Arguments.of(
                        "month in a timer",
                        "<intermediateCatchEvent id='x'><timerEventDefinition><timeDuration>P1M</timeDuration>"
                                + "</timerEventDefinition></intermediateCatchEvent>"),
                Arguments.of(
                        "cycle without an end",
                        "<intermediateCatchEvent id='x'><timerEventDefinition><timeCycle>R/PT1S</timeCycle>"
                                + "</timerEventDefinition></intermediateCatchEvent>"),
                Arguments.of(
                        "cycle as a cron line",
                        "<intermediateCatchEvent id='x'><timerEventDefinition><timeCycle>0/1 * * * * ?</timeCycle>"
                                + "</timerEventDefinition></intermediateCatchEvent>"),
                Arguments.of("form from outside", "<userTask id='x' camunda:formKey='embedded:http://x/f.html'/>"),
                Arguments.of(
                        "class that validates a form",
                        "<userTask id='x'><extensionElements><camunda:formData><camunda:formField id='x' type='string'>"
                                + "<camunda:validation><camunda:constraint name='validator' config='java.lang.Runtime'/>"
                                + "</camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>"),
                Arguments.of(
                        "table that is not released with the diagram",
                        "<businessRuleTask id='x' camunda:decisionRef='gift'/>"),
                Arguments.of(
                        "result variable",
                        "<businessRuleTask id='x' camunda:decisionRef='gift' camunda:decisionRefBinding='deployment'"
                                + " camunda:resultVariable='r'/>"),
                Arguments.of("foreign attribute", "<userTask id='x' other:a='b'/>"),
                Arguments.of(
                        "foreign element",
                        "<userTask id='x'><extensionElements><other:a/></extensionElements></userTask>"),
                Arguments.of(
                        "retry cycle by expression",
                        "<serviceTask id='x' camunda:delegateExpression='${grant}'><extensionElements>"
                                + "<camunda:failedJobRetryTimeCycle>${c}</camunda:failedJobRetryTimeCycle></extensionElements></serviceTask>"),
                Arguments.of(
                        "retry cycle of the older namespace",
                        "<serviceTask id='x' camunda:delegateExpression='${grant}'><extensionElements>"
                                + "<fox:failedJobRetryTimeCycle>PT1M</fox:failedJobRetryTimeCycle></extensionElements></serviceTask>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refused_with_the_name_of_the_element(String what, String element) {
        assertThatThrownBy(() -> deploy(element(element)))
                .isInstanceOf(ParseException.class)
                .hasMessageContaining("* x: ");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    @Test
    void condition_with_a_method_is_refused_with_the_name_of_the_flow() {
        String flow = "<conditionExpression xsi:type='tFormalExpression'>${grant.execute(null)}</conditionExpression>";
        assertThatThrownBy(() -> deploy(FRAME.formatted("", flow, "<task id='x'/>")))
                .hasMessageContaining("* f1: ");
    }

    @Test
    void condition_as_script_is_refused() {
        String flow = "<conditionExpression xsi:type='tFormalExpression' language='javascript'>1</conditionExpression>";
        assertThatThrownBy(() -> deploy(FRAME.formatted("", flow, "<task id='x'/>")))
                .hasMessageContaining("* f1: ");
    }

    @Test
    void expression_in_a_message_name_is_refused() {
        assertThatThrownBy(() -> deploy(FRAME.formatted("<message id='m' name='${a}'/>", "", "<task id='x'/>")))
                .hasMessageContaining("* m: ");
    }

    @Test
    void all_refusals_are_told_at_once() {
        String flow = "<conditionExpression xsi:type='tFormalExpression'>${1}</conditionExpression>";
        assertThatThrownBy(() -> deploy(FRAME.formatted("", flow, "<serviceTask id='x' camunda:class='A'/>")))
                .hasMessageContaining("* f1: ")
                .hasMessageContaining("* x: ");
    }

    private static String element(String xml) {
        return FRAME.formatted("", "", xml);
    }

    private void deploy(String xml) {
        engine.getRepositoryService()
                .createDeployment()
                .addString("test.bpmn", xml)
                .deploy();
    }
}
