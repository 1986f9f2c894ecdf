package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.Recipient;
import app.huike.crm.messaging.domain.Message;
import app.huike.crm.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        try {
            steps.mayGo(message, holder).ifPresent(recipient -> handOver(message, recipient, adapter));
        } catch (RuntimeException unexpected) {
            // the lease runs out and it is tried again; the others go on
            LOG.log(Level.WARNING, "message " + message.id() + " was not sent", unexpected);
        }
    }

    private void handOver(Message message, Recipient recipient, ChannelAdapter adapter) {
        try {
            adapter.deliver(message.outgoing(recipient.name(), recipient.address(), headers(message)));
        } catch (DeliveryFailed failure) {
            steps.failed(message, recipient, holder, failure);
            return;
        }
        steps.sent(message, holder, recipient.address());
    }

    private Map<String, String> headers(Message message) {
        if (message.purpose() == Purpose.SERVICE) {
            return Map.of();
        }
        return Map.of(
                "List-Unsubscribe",
                "<" + links.address(message.id()) + ">",
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click");
    }
}
