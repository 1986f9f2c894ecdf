package app.huike.lifecycle.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.huike.lifecycle.release.DiagramFault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** What a diagram may say of a second person. */
class ReviewsAreSoundTest {

    @Test
    void outcomeOfTheTaskMayWaitForASecondPerson() {
        assertThat(codes(property("review", "grant"))).isEmpty();
        assertThat(codes("")).isEmpty();
    }

    @Test
    void outcomeThatIsNotOfferedIsNotReleased() {
        assertThat(codes(property("review", "grant given"))).containsExactly("REVIEW_OUTCOME");
    }

    @Test
    void whatWasSaidToACustomerHasHappenedWhoeverAgrees() {
        assertThat(codes(property("review", "grant") + property("contact", "PHONE")))
                .containsExactly("REVIEW_CONTACT");
        assertThat(codes(property("contact", "PHONE"))).isEmpty();
    }

    private static String property(String name, String value) {
        return "<camunda:property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    private static List<String> codes(String properties) {
        String xml =
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="p" isExecutable="true">
                    <bpmn:userTask id="ask">
                      <bpmn:extensionElements>
                        <camunda:properties><camunda:property name="outcomes" value="grant refuse"/>%s</camunda:properties>
                      </bpmn:extensionElements>
                    </bpmn:userTask>
                  </bpmn:process>
                </bpmn:definitions>"""
                        .formatted(properties);
        return new ReviewsAreSound()
                        .faults(Bpmn.readModelFromStream(
                                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
                        .stream()
                        .map(DiagramFault::code)
                        .toList();
    }
}
