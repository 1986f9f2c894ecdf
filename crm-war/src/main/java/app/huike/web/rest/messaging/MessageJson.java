package app.huike.web.rest.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import java.time.Instant;
import java.util.UUID;

/**
 * A message.
 *
 * @param template key of its template
 * @param sentAt left out where it was not sent
 */
public record MessageJson(
        UUID id,
        Channel channel,
        Purpose purpose,
        String template,
        String customerRef,
        MessageState state,
        Instant createdAt,
        Instant sentAt,
        String subject) {

    static MessageJson of(MessageView view) {
        return new MessageJson(
                view.id(),
                view.channel(),
                view.purpose(),
                view.template(),
                view.customerRef(),
                view.state(),
                view.createdAt(),
                view.sentAt(),
                view.subject());
    }
}
