package app.huike.lifecycle.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which waits have an end, and which could last for ever. */
class EndlessWaitsTest {

    private static final String TIMER =
            "<timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition>";
    private static final String MESSAGE = "<messageEventDefinition messageRef='m'/>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<userTask id='x'/>",
                "<receiveTask id='x' messageRef='m'/>",
                "<intermediateCatchEvent id='x'>" + MESSAGE + "</intermediateCatchEvent>",
                "<userTask id='x'/><boundaryEvent id='b' attachedToRef='x'>" + MESSAGE + "</boundaryEvent>",
                "<userTask id='x'/><boundaryEvent id='b' attachedToRef='x' cancelActivity='false'>" + TIMER
                        + "</boundaryEvent>",
                "<userTask id='x'/><task id='y'/><boundaryEvent id='b' attachedToRef='y'>" + TIMER + "</boundaryEvent>",
                "<userTask id='x'/><subProcess id='e' triggeredByEvent='true'><startEvent id='s'>" + MESSAGE
                        + "</startEvent></subProcess>",
                "<userTask id='x'/><subProcess id='e' triggeredByEvent='true'><startEvent id='s' isInterrupting='false'>"
                        + TIMER + "</startEvent></subProcess>",
                "<subProcess id='e' triggeredByEvent='true'><startEvent id='s'>" + TIMER
                        + "</startEvent><userTask id='x'/></subProcess>",
                "<eventBasedGateway id='g'/><intermediateCatchEvent id='x'>" + MESSAGE
                        + "</intermediateCatchEvent><sequenceFlow id='f' sourceRef='g' targetRef='x'/>"
            })
    void could_last_for_ever(String elements) {
        assertThat(endless(elements)).containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<intermediateCatchEvent id='x'>" + TIMER + "</intermediateCatchEvent>",
                "<userTask id='x'/><boundaryEvent id='b' attachedToRef='x'>" + TIMER + "</boundaryEvent>",
                "<subProcess id='p'><userTask id='x'/></subProcess><boundaryEvent id='b' attachedToRef='p'>" + TIMER
                        + "</boundaryEvent>",
                "<subProcess id='o'><subProcess id='p'><userTask id='x'/></subProcess></subProcess>"
                        + "<boundaryEvent id='b' attachedToRef='o'>" + TIMER + "</boundaryEvent>",
                "<subProcess id='p'><userTask id='x'/></subProcess><subProcess id='e' triggeredByEvent='true'><startEvent id='s'>"
                        + TIMER + "</startEvent></subProcess>",
                "<eventBasedGateway id='g'/><intermediateCatchEvent id='x'>" + MESSAGE
                        + "</intermediateCatchEvent><intermediateCatchEvent id='t'>" + TIMER
                        + "</intermediateCatchEvent>"
                        + "<sequenceFlow id='f' sourceRef='g' targetRef='x'/><sequenceFlow id='h' sourceRef='g' targetRef='t'/>"
            })
    void has_an_end(String elements) {
        assertThat(endless(elements)).isEmpty();
    }

    @Test
    void each_is_named() {
        assertThat(endless("<userTask id='x'/><userTask id='y'/>")).containsExactly("x", "y");
    }

    private static List<String> endless(String elements) {
        String xml =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
                  <message id="m" name="m"/>
                  <process id="process" isExecutable="true">%s</process>
                </definitions>"""
                        .formatted(elements);
        return EndlessWaits.in(
                Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }
}
