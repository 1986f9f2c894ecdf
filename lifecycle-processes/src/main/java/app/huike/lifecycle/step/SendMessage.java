package app.huike.lifecycle.step;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.messaging.Messages;
import app.huike.crm.messaging.Sending;
import app.huike.crm.platform.BusinessClock;
import app.huike.lifecycle.engine.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    private final MessageHolds holds;
    private final JourneyLog log;

    @Inject
    SendMessage(KnownFacts facts, Messages messages, BusinessClock clock, MessageHolds holds, JourneyLog log) {
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
        this.holds = holds;
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> held = holds.of(execution);
        held.ifPresent(reason -> note(execution, reason));
        MessageVariables.SENDING.set(execution, held.orElseGet(() -> said(execution)));
    }

    private void note(DelegateExecution execution, String reason) {
        log.add(
                CustomerOf.process(execution),
                "MESSAGE_SUPPRESSED",
                reason,
                Map.of(
                        "template", MessageVariables.TEMPLATE.in(execution),
                        "channel", Channel.EMAIL.name(),
                        "purpose", MessageVariables.PURPOSE.in(execution)));
    }

    private String said(DelegateExecution execution) {
        return facts.stillHold(execution) ? send(execution) : "NO_LONGER_TRUE";
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
