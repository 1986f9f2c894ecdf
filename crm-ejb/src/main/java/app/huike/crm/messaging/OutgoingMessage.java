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
        Map<String, String> headers) {

    /** The header that tells what the message was written for, as the log has it. */
    public static final String TRACE = "X-Trace-Id";
}
