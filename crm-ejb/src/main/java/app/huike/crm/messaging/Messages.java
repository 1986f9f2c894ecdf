package app.huike.crm.messaging;

import app.huike.crm.shared.Page;
import app.huike.crm.shared.PageRequest;
import jakarta.ejb.Stateless;
import java.util.UUID;

/** The door of the messages. */
@Stateless
public class Messages {

    /**
     * Puts a message into the outbox, rendered in the customer's language, or says why not (and logs it). Fails, so that the step is retried
     * and seen, where the template lacks a variable: {@link TemplateFaulty}.
     */
    public Sending send(MessageRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Messages, newest first, of the customers that whoever acts may see. */
    public Page<MessageView> find(MessageQuery query, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** One message; refusal {@code MESSAGE_UNKNOWN}. */
    public MessageView get(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Stops what waits for a customer; answers how many. */
    public int stopWaiting(UUID customerId, String reason) {
        throw new UnsupportedOperationException();
    }
}
