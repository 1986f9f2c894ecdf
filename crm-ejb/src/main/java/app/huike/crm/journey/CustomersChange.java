package app.huike.crm.journey;

import app.huike.crm.customer.Channel;
import app.huike.crm.customer.ConsentGranted;
import app.huike.crm.customer.ConsentWithdrawn;
import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.CustomerFlagged;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.customer.DisputeSettled;
import app.huike.crm.customer.ManagerNamed;
import app.huike.crm.customer.OwnerChanged;
import app.huike.crm.customer.OwnerDisputed;
import app.huike.crm.customer.Purpose;
import app.huike.crm.customer.RecordVerified;
import app.huike.crm.journey.domain.Log;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
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

    void managerNamed(@Observes ManagerNamed named) {
        log.add(named.customerId(), "MANAGER_NAMED", null, Map.of("manager", named.manager()));
    }

    void ownerChanged(@Observes OwnerChanged change) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("ownerReason", change.reason().name());
        if (change.from() != null) {
            detail.put("ownerFrom", change.from());
        }
        if (change.to() != null) {
            detail.put("ownerTo", change.to());
        }
        log.add(change.customerId(), "OWNER_CHANGED", null, detail);
    }

    void verified(@Observes RecordVerified record) {
        log.add(record.customerId(), "RECORD_VERIFIED", null, Map.of());
    }

    void disputed(@Observes OwnerDisputed claim) {
        log.add(claim.customerId(), "OWNER_DISPUTED", null, Map.of("claimedBy", claim.claimedBy()));
    }

    void settled(@Observes DisputeSettled end) {
        log.add(end.customerId(), "DISPUTE_SETTLED", null, Map.of("disputeOutcome", end.outcome()));
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
