package app.huike.lifecycle.step;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageRequest;
import app.huike.crm.platform.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The message that a diagram's parameters ask for, with all that is known of the process. */
@ApplicationScoped
public class MessageRequests {

    private KnownFacts facts;
    private MessageRank rank;
    private BusinessClock clock;

    MessageRequests() {}

    @Inject
    public MessageRequests(KnownFacts facts, MessageRank rank, BusinessClock clock) {
        this.facts = facts;
        this.rank = rank;
        this.clock = clock;
    }

    /** Empty where what it would say no longer holds. */
    Optional<MessageRequest> of(DelegateExecution execution) {
        return facts.of(execution).map(known -> of(execution, known));
    }

    private MessageRequest of(DelegateExecution execution, Map<String, Object> known) {
        String template = MessageVariables.TEMPLATE.in(execution);
        return new MessageRequest(
                CustomerOf.process(execution),
                Channel.EMAIL,
                Purpose.valueOf(MessageVariables.PURPOSE.in(execution)),
                template,
                known,
                template + ":" + MessageVariables.ABOUT.maybeIn(execution).orElseGet(execution::getProcessInstanceId),
                clock.instant().plus(Duration.parse(MessageVariables.SEND_WITHIN.in(execution))),
                rank.of(execution));
    }
}
