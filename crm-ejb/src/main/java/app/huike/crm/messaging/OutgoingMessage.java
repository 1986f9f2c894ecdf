package app.huike.crm.messaging;

import java.util.Map;
import java.util.UUID;

/**
 * A message as a channel gets it.
 *
 * @param headers such as {@code List-Unsubscribe}
 */
public record OutgoingMessage(
        UUID id,
        String address,
        String recipientName,
        String subject,
        String bodyText,
        String bodyHtml,
        Map<String, String> headers) {}
