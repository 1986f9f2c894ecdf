package app.huike.lifecycle.step;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.Sending;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Puts a message into the outbox, of one template once about the same thing. The diagram's parameters say which ({@link MessageVariables});
 * what it may say is known from the process ({@link MessageFacts}). Whether the customer may get it is decided, and logged, by the messages'
 * room; the process learns the answer.
 */
@Named("sendMessage")
@Dependent
class SendMessage implements Step {

    private final KnownFacts facts;
    private final Messages messages;
    private final BusinessClock clock;

    @Inject
    SendMessage(KnownFacts facts, Messages messages, BusinessClock clock) {
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MessageVariables.SENDING.set(execution, facts.stillHold(execution) ? send(execution) : "NO_LONGER_TRUE");
    }

    private String send(DelegateExecution execution) {
        Sending sending = messages.send(request(execution));
        return sending.suppressed() == null ? "QUEUED" : sending.suppressed();
    }

    private MessageRequest request(DelegateExecution execution) {
        String template = MessageVariables.TEMPLATE.in(execution);
        return new MessageRequest(
                CustomerOf.process(execution),
                Channel.EMAIL,
                Purpose.valueOf(MessageVariables.PURPOSE.in(execution)),
                template,
                facts.of(execution),
                template + ":" + MessageVariables.ABOUT.maybeIn(execution).orElseGet(execution::getProcessInstanceId),
                clock.instant().plus(Duration.parse(MessageVariables.SEND_WITHIN.in(execution))));
    }
}
