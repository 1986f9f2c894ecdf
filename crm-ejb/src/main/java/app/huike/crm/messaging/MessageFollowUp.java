package app.huike.crm.messaging;

import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.messaging.domain.InteractionBook;
import app.huike.crm.messaging.domain.Outbox;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens to messages because of what a customer said: in the same transaction, so that nothing slips out behind it. Not a door. */
@Stateless
public class MessageFollowUp {

    @Inject
    private Outbox outbox;

    @Inject
    private InteractionBook interactions;

    @Inject
    private OutboxLog log;

    /** What waits for that purpose on that channel is stopped. */
    public void stop(@Observes ConsentWithdrawn withdrawal) {
        String reason = "CONSENT_WITHDRAWN";
        log.stopped(outbox.stop(withdrawal.customerId(), withdrawal.purpose(), withdrawal.channel(), reason), reason);
    }

    /** What waits is stopped, and what was written is forgotten. */
    public void forget(@Observes CustomerErased erasure) {
        log.stopped(outbox.stop(erasure.customerId(), null, null, "ERASED"), "ERASED");
        outbox.anonymise(erasure.customerId());
        interactions.anonymise(erasure.customerId());
    }
}
