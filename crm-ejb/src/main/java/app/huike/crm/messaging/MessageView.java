package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.Purpose;
import java.time.Instant;
import java.util.UUID;

/**
 * A message; the texts are as they were or will be sent.
 *
 * @param lastError why it was not handed over the last time, in the words of the mail server; null where it was, or was not tried
 */
public record MessageView(
        UUID id,
        UUID customerId,
        String customerRef,
        String customerName,
        Channel channel,
        Purpose purpose,
        String template,
        String locale,
        String address,
        MessageState state,
        String reason,
        Instant createdAt,
        Instant sendAfter,
        Instant sentAt,
        int attempts,
        String lastError,
        String subject,
        String bodyText,
        String bodyHtml) {}
