package app.huike.crm.messaging.domain;

import app.huike.crm.messaging.MessageQuery;
import app.huike.crm.messaging.MessageView;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import app.huike.crm.shared.ProcessTrace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where messages are kept: writing and reading them. What happens to those that wait: {@link Outbox}. */
public interface MessageBook {

    Optional<UUID> forEffect(String effectKey);

    /** When the message of an effect was sent, or kept where sending is off. */
    Optional<Instant> goneAt(String effectKey);

    /**
     * Until the end of the transaction nobody else decides when this customer is written to, and what the customer says of consent waits: it
     * is either known now, or will find the message and stop it.
     */
    void decideAlone(UUID customerId);

    /** When marketing reached the customer or will, on any channel, within {@link ContactPolicy#REACH} of {@code around}. */
    List<Instant> marketingContacts(UUID customerId, Instant around);

    /** Stores it unless the effect has a message already; answers whether it did. */
    boolean add(Message message, Optional<ProcessTrace> step);

    Page<MessageView> find(MessageQuery query, PageRequest page, CustomerRows rows);

    Optional<MessageView> get(UUID id, CustomerRows rows);
}
