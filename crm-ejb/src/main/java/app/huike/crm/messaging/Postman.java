package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.platform.CurrentTrace;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Spans;
import app.huike.crm.platform.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Hands messages over to their channels, one after the other and outside of any transaction. One that fails does not hold up the others. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int AT_ONCE = 20;

    private final String holder = Ids.next().toString();

    @Inject
    private OutboxSteps steps;

    @Inject
    private UnsubscribeLinks links;

    @Inject
    private Spans spans;

    @Inject
    @Any
    private Instance<ChannelAdapter> adapters;

    /** Delivers everything that is due on channels that are set up; answers how many were tried. */
    int deliverDue(Instant now) {
        Map<Channel, ChannelAdapter> ready = adapters.stream()
                .filter(ChannelAdapter::ready)
                .collect(Collectors.toMap(ChannelAdapter::channel, adapter -> adapter, (first, second) -> first));
        int tried = 0;
        List<Message> some;
        do {
            some = ready.isEmpty() ? List.of() : steps.lease(now, ready.keySet(), holder, AT_ONCE);
            some.forEach(message -> deliver(message, ready.get(message.channel())));
            tried += some.size();
        } while (!some.isEmpty());
        return tried;
    }

    private void deliver(Message message, ChannelAdapter adapter) {
        Trace trace = Trace.of(message.trace());
        CurrentTrace.run(trace, () -> deliver(message, trace, adapter));
    }

    private void deliver(Message message, Trace trace, ChannelAdapter adapter) {
        try {
            Optional<Recipient> recipient = steps.mayGo(message, holder);
            if (recipient.isPresent()) {
                handOver(message, trace, recipient.get(), adapter);
            }
        } catch (RuntimeException unexpected) {
            // the lease runs out and it is tried again; the others go on
            LOG.log(Level.WARNING, "message " + message.id() + " was not sent", unexpected);
        }
    }

    private void handOver(Message message, Trace trace, Recipient recipient, ChannelAdapter adapter) {
        OutgoingMessage outgoing = message.outgoing(recipient.name(), recipient.address(), headers(message, trace));
        try {
            String answer = spans.around("message", facts(message), () -> adapter.deliver(outgoing));
            LOG.info(() ->
                    "Message " + message.id() + " of template " + message.template() + " was handed over: " + answer);
        } catch (DeliveryFailed failure) {
            LOG.info(() -> "Message " + message.id() + " was not taken: " + failure.getMessage());
            steps.failed(message, recipient, holder, failure);
            return;
        }
        steps.sent(message, holder, recipient.address());
    }

    private static Map<String, String> facts(Message message) {
        return Map.of(
                "huike.message",
                message.id().toString(),
                "huike.template",
                message.template(),
                "huike.channel",
                message.channel().name());
    }

    private Map<String, String> headers(Message message, Trace trace) {
        if (message.purpose() == Purpose.SERVICE) {
            return Map.of(OutgoingMessage.TRACE, trace.id());
        }
        return Map.of(
                OutgoingMessage.TRACE,
                trace.id(),
                "List-Unsubscribe",
                "<" + links.address(message.id()) + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
    }
}
