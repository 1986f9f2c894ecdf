package app.huike.lifecycle.arbitration;

import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.JourneyLog;
import app.huike.lifecycle.engine.Inline;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import app.huike.lifecycle.step.CustomerOf;
import app.huike.lifecycle.step.MessageVariables;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Asks whether the process may turn to the customer now, by a message or an offer, or by a call; the diagram's gateway goes by the answer in
 * {@code leave}. What stands against it is logged.
 */
@StepTemplate({
    @Parameter(
            name = "contact",
            kind = Kind.CHOICE,
            choices = {"CALL", "MESSAGE", "OFFER"},
            usual = "CALL"),
    @Parameter(
            name = "purpose",
            kind = Kind.CHOICE,
            choices = {"MARKETING", "FEEDBACK", "SERVICE"},
            needed = false,
            orVariable = true)
})
@Named("askLeave")
@Inline
@Dependent
class AskLeave implements Step {

    private final Leave leave;
    private final JourneyLog log;

    @Inject
    AskLeave(Leave leave, JourneyLog log) {
        this.leave = leave;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String contact = LeaveVariables.CONTACT.in(execution);
        String answer = leave.ask(
                CustomerOf.process(execution),
                execution.getProcessDefinitionId(),
                execution.getProcessInstanceId(),
                contact.equals("CALL"),
                MessageVariables.PURPOSE
                        .maybeIn(execution)
                        .map(Purpose::valueOf)
                        .orElse(Purpose.MARKETING));
        LeaveVariables.LEAVE.set(execution, answer);
        if (!answer.equals(Leave.GO)) {
            log.add(CustomerOf.process(execution), "CONTACT_SKIPPED", answer, Map.of("contact", contact));
        }
    }
}
