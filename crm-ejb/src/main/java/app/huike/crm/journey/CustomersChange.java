package app.huike.crm.journey;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentGranted;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.CustomerFlagged;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.customer.Purpose;
import app.huike.crm.journey.domain.Log;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** What the room of the customers tells, written down here; in its transaction. */
@Dependent
class CustomersChange {

    @Inject
    StageMoves moves;

    @Inject
    JourneyLog log;

    @Inject
    Log lines;

    void granted(@Observes ConsentGranted said) {
        consent(said.customerId(), "CONSENT_GRANTED", said.purpose(), said.channel());
    }

    void withdrawn(@Observes ConsentWithdrawn said) {
        consent(said.customerId(), "CONSENT_WITHDRAWN", said.purpose(), said.channel());
    }

    void flagged(@Observes CustomerFlagged change) {
        moves.close(change.customerId(), change.closed(), "FLAGGED");
    }

    void erased(@Observes CustomerErased erased) {
        moves.close(erased.customerId(), true, "ERASED");
        lines.anonymise(erased.customerId());
        log.add(erased.customerId(), "ERASED", null, Map.of());
    }

    /** What was written of the one who is gone is the other's now; of the first nothing is left but that it is over. */
    void merged(@Observes @Priority(CustomersMerged.LOG) CustomersMerged merge) {
        lines.move(merge.from(), merge.into());
        if (!merge.again()) {
            moves.close(merge.from(), true, "MERGED");
            log.add(merge.into(), "CUSTOMERS_MERGED", null, Map.of("ref", merge.fromRef()));
        }
    }

    private void consent(UUID customerId, String kind, Purpose purpose, Channel channel) {
        log.add(customerId, kind, null, Map.of("purpose", purpose.name(), "channel", channel.name()));
    }
}
