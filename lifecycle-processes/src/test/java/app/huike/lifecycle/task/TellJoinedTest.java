package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** What processes learn that have joined a call. */
class TellJoinedTest {

    private static final String DIAGRAM =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="p" isExecutable="true">
                <bpmn:userTask id="call">
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="outcomes" value="reached-well no-answer not-needed"/>
                    <camunda:property name="bulk" value="not-needed"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
              </bpmn:process>
            </bpmn:definitions>""";

    @Test
    void theyLearnHowTheCallEnded() {
        assertThat(TellJoined.outcome(task("reached-well"))).isEqualTo("reached-well");
        assertThat(TellJoined.outcome(task("no-answer"))).isEqualTo("no-answer");
    }

    @Test
    void callThatWasNotNeededWasNotMadeForThemEither() {
        assertThat(TellJoined.outcome(task("not-needed"))).isEqualTo(TellJoined.NOT_CALLED);
    }

    @Test
    void callThatEndedWithoutAWordWasNotMade() {
        assertThat(TellJoined.outcome(task(null))).isEqualTo(TellJoined.NOT_CALLED);
    }

    private static DelegateTask task(String outcome) {
        UserTask drawn = Bpmn.readModelFromStream(new ByteArrayInputStream(DIAGRAM.getBytes(StandardCharsets.UTF_8)))
                .getModelElementById("call");
        return (DelegateTask) Proxy.newProxyInstance(
                DelegateTask.class.getClassLoader(), new Class<?>[] {DelegateTask.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getBpmnModelElementInstance":
                            return drawn;
                        case "getVariable":
                            return outcome;
                        default:
                            throw new AssertionError("nobody asks for " + method.getName());
                    }
                });
    }
}
