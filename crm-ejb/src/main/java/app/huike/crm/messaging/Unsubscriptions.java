package app.huike.crm.messaging;

import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentStatement;
import app.huike.crm.customer.Consents;
import app.huike.crm.customer.Customers;
import app.huike.crm.messaging.domain.MessageBook;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.security.CustomerRows;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The signed unsubscribe links of marketing and feedback messages (RFC 8058). GET shows a page, POST acts: programs that look at mails follow
 * links, and must not unsubscribe anybody by that. Whoever has the link may use it.
 */
@Stateless
public class Unsubscriptions {

    @Inject
    private MessageBook book;

    @Inject
    private UnsubscribeLinks links;

    @Inject
    private Customers customers;

    @Inject
    private Consents consents;

    @Inject
    private BusinessClock clock;

    /** What a link is about; refusal {@code LINK_INVALID}. */
    public MessageView look(String token) {
        return links.message(token)
                .flatMap(id -> book.get(id, CustomerRows.ALL))
                .orElseThrow(() -> Refused.unknown("LINK_INVALID"));
    }

    /**
     * Withdraws the consent that the message went by; in the same transaction what waits is stopped. Doing it twice changes nothing. Refusal
     * {@code LINK_INVALID}.
     */
    public void unsubscribe(String token) {
        MessageView message = look(token);
        if (message.address().isEmpty()) {
            // the customer was erased since: nothing is left to withdraw
            return;
        }
        CurrentActor.run(Actor.customer(), () -> withdraw(message));
    }

    private void withdraw(MessageView message) {
        boolean granted = customers
                        .recipient(message.customerId(), message.channel(), message.purpose())
                        .consent()
                != ConsentState.WITHDRAWN;
        if (granted) {
            consents.state(
                    message.customerId(),
                    new ConsentStatement(
                            message.purpose(),
                            message.channel(),
                            ConsentState.WITHDRAWN,
                            "unsubscribe-link",
                            null,
                            clock.instant()));
        }
    }
}
