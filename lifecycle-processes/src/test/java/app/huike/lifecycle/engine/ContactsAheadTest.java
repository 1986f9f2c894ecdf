package app.huike.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is ahead of a step, in the diagrams that are shipped. */
class ContactsAheadTest {

    @ParameterizedTest
    @CsvSource({
        "welcome/welcome.bpmn, timer_waitForCancellation, true",
        "welcome/welcome.bpmn, serviceTask_sendReminder, true",
        "welcome/welcome.bpmn, userTask_callCustomer, false",
        "welcome/welcome.bpmn, no_such_element, false",
        "win-back/win-back.bpmn, serviceTask_closeAsLost, false",
        "loyalty-earning/loyalty-earning.bpmn, serviceTask_earnPoints, false"
    })
    void contactIsFoundAsFarAsTheNextWait(String diagram, String step, boolean ahead) {
        assertThat(ContactsAhead.of(diagram(diagram), step)).isEqualTo(ahead);
    }

    /** What it leads to comes in another step, behind a wait or somewhere else; the customer is asked all the same. */
    @Test
    void invitationToASurveyIsAContact() {
        BpmnModelInstance asks = waitsAndThen("${inviteToSurvey}");
        assertThat(ContactsAhead.of(asks, "wait")).isTrue();
        assertThat(ContactsAhead.of(asks, "step")).isTrue();
        assertThat(ContactsAhead.of(waitsAndThen("${withdrawInvitation}"), "wait"))
                .isFalse();
    }

    private static BpmnModelInstance waitsAndThen(String step) {
        return Bpmn.createExecutableProcess("asks")
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDuration("P1D")
                .serviceTask("step")
                .camundaDelegateExpression(step)
                .endEvent()
                .done();
    }

    private static BpmnModelInstance diagram(String path) {
        try (InputStream diagram = ContactsAheadTest.class.getResourceAsStream("/bpmn/" + path)) {
            return Bpmn.readModelFromStream(diagram);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
