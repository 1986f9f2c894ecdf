package app.huike.crm.messaging;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentState;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.customer.Purpose;
import app.huike.crm.messaging.domain.InteractionBook;
import app.huike.crm.messaging.domain.Outbox;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** What happens to messages because of what a customer said: in the same transaction, so that nothing slips out behind it. Not a door. */
@Stateless
public class MessageFollowUp {

    @Inject
    private Outbox outbox;

    @Inject
    private InteractionBook interactions;

    @Inject
    private OutboxLog log;

    @Inject
    private Customers customers;

    /** What waits for that purpose on that channel is stopped. */
    public void stop(@Observes ConsentWithdrawn withdrawal) {
        String reason = "CONSENT_WITHDRAWN";
        log.stopped(outbox.stop(withdrawal.customerId(), withdrawal.purpose(), withdrawal.channel(), reason), reason);
    }

    /** Two customers turned out to be one; what the person does not want as one of them does not go out. */
    public void join(@Observes CustomersMerged merge) {
        outbox.move(merge.from(), merge.into());
        interactions.move(merge.from(), merge.into());
        for (Purpose purpose : Purpose.values()) {
            for (Channel channel : Channel.values()) {
                stopUnwanted(merge.into(), purpose, channel);
            }
        }
    }

    private void stopUnwanted(UUID customerId, Purpose purpose, Channel channel) {
        if (customers.recipient(customerId, channel, purpose).consent() == ConsentState.WITHDRAWN) {
            stop(new ConsentWithdrawn(customerId, purpose, channel));
        }
    }

    /** What waits is stopped, and what was written is forgotten. */
    public void forget(@Observes CustomerErased erasure) {
        log.stopped(outbox.stop(erasure.customerId(), null, null, "ERASED"), "ERASED");
        outbox.anonymise(erasure.customerId());
        interactions.anonymise(erasure.customerId());
    }
}
