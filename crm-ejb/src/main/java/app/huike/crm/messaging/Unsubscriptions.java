package app.huike.crm.messaging;

import jakarta.ejb.Stateless;

/** The signed unsubscribe links of marketing and feedback messages (RFC 8058). GET shows a page, POST acts. */
@Stateless
public class Unsubscriptions {

    /** What a link is about; refusal {@code LINK_INVALID}. */
    public MessageView look(String token) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws the consent that the message went by; in the same transaction what waits is stopped. Doing it twice changes nothing. */
    public void unsubscribe(String token) {
        throw new UnsupportedOperationException();
    }
}
