package app.huike.crm.messaging;

import java.util.UUID;

/**
 * What became of a request.
 *
 * @param messageId null where it was suppressed
 * @param suppressed why nothing is sent: {@code NO_CONSENT}, {@code NO_ADDRESS}, {@code UNREACHABLE}, {@code CAPPED},
 *     {@code TOO_LATE} (not allowed before {@code sendBefore}); null where it waits
 */
public record Sending(UUID messageId, String suppressed) {

    public boolean waits() {
        return suppressed == null;
    }
}
