package app.huike.crm.messaging.domain;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.OutgoingMessage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A message on its way out, with its texts as they were rendered.
 *
 * @param customerId null for a test of a template, which goes to a colleague
 * @param sendAfter not before that
 * @param sendBefore past that never
 * @param rank of the same customer's marketing that waits, the smaller goes first
 * @param attempts how often it was tried
 * @param trace the id of what it was written for; null for messages from before there were such ids
 */
public record Message(
        UUID id,
        String effectKey,
        UUID customerId,
        Channel channel,
        Purpose purpose,
        String template,
        Rendered content,
        String address,
        Instant createdAt,
        Instant sendAfter,
        Instant sendBefore,
        int rank,
        int attempts,
        String trace) {

    /** A test of a template: to a colleague, about no customer. */
    public boolean toColleague() {
        return customerId == null;
    }

    /** As the channel gets it. */
    public OutgoingMessage outgoing(String recipientName, String currentAddress, Map<String, String> headers) {
        return new OutgoingMessage(
                id, currentAddress, recipientName, content.subject(), content.text(), content.html(), headers);
    }
}
