package app.huike.web.rest.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.MessageState;
import app.huike.crm.messaging.MessageView;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message. */
public record MessageJson(
        UUID id,
        Channel channel,
        Purpose purpose,
        @Schema(description = "key of its template", example = "welcome-coupon") String template,
        String customerRef,
        MessageState state,
        Instant createdAt,
        @Nullable @Schema(description = "left out where it was not sent") Instant sentAt,
        @Nullable String subject) {

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
