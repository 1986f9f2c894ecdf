package app.huike.inside;

import app.huike.crm.customer.Channel;
import app.huike.crm.messaging.ChannelAdapter;
import app.huike.crm.messaging.DeliveryFailed;
import app.huike.crm.messaging.MessageTemplate;
import app.huike.crm.messaging.OutgoingMessage;
import app.huike.crm.messaging.TemplateSource;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A post office that tests look into. What is addressed to {@code broken@…} comes back, to {@code busy@…} cannot be taken now. */
@ApplicationScoped
public class TestPost implements ChannelAdapter, TemplateSource {
    private final Queue<OutgoingMessage> delivered = new ConcurrentLinkedQueue<>();

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public String deliver(OutgoingMessage message) throws DeliveryFailed {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("handed over inside a transaction");
        }
        if (message.address().startsWith("broken@")) {
            throw new DeliveryFailed("550 no such mailbox", true, null);
        }
        if (message.address().startsWith("busy@")) {
            throw new DeliveryFailed("421 too busy", false, null);
        }
        delivered.add(message);
        return "250 kept";
    }

    List<OutgoingMessage> deliveredTo(String address) {
        return delivered.stream()
                .filter(message -> message.address().equals(address))
                .toList();
    }

    @Override
    public Optional<MessageTemplate> find(String key, String language) {
        return key.equals("inside-test") && language.equals("en")
                ? Optional.of(new MessageTemplate(0, "For {{name}}", "Say {{word}}.", null))
                : Optional.empty();
    }
}
