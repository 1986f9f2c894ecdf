package app.huike.lifecycle.step;

import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.Sending;
import app.huike.lifecycle.engine.Parameter;
import app.huike.lifecycle.engine.Parameter.Kind;
import app.huike.lifecycle.engine.Skippable;
import app.huike.lifecycle.engine.Step;
import app.huike.lifecycle.engine.StepTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Puts a message into the outbox, of one template once about the same thing. The diagram's parameters say which ({@link MessageVariables});
 * what it may say is known from the process ({@link MessageFacts}). Whether the customer may get it is decided, and logged, by the messages'
 * room; whether the process may write at all, by {@link MessageHold}. The process learns the answer.
 */
@StepTemplate({
    @Parameter(name = "template", kind = Kind.TEMPLATE, orVariable = true),
    @Parameter(
            name = "purpose",
            kind = Kind.CHOICE,
            choices = {"MARKETING", "FEEDBACK", "SERVICE"},
            usual = "MARKETING"),
    @Parameter(name = "sendWithin", kind = Kind.DURATION, usual = "P3D"),
    @Parameter(name = "about", kind = Kind.VARIABLE, needed = false),
    @Parameter(name = "onlyWhileUnused", kind = Kind.FLAG, needed = false)
})
@Skippable(answer = "sending", value = "SKIPPED")
@Named("sendMessage")
@Dependent
class SendMessage implements Step {

    private static final String NO_LONGER_TRUE = "NO_LONGER_TRUE";

    private final MessageHolds holds;
    private final MessageRequests requests;
    private final Messages messages;

    @Inject
    SendMessage(MessageHolds holds, MessageRequests requests, Messages messages) {
        this.holds = holds;
        this.requests = requests;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MessageVariables.SENDING.set(execution, holds.against(execution).orElseGet(() -> sendWhatHolds(execution)));
    }

    private String sendWhatHolds(DelegateExecution execution) {
        return requests.of(execution).map(this::send).orElse(NO_LONGER_TRUE);
    }

    private String send(MessageRequest request) {
        Sending sending = messages.send(request);
        return sending.suppressed() == null ? "QUEUED" : sending.suppressed();
    }
}
