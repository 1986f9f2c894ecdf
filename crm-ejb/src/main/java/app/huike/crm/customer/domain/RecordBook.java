package app.huike.crm.customer.domain;

import app.huike.crm.customer.StaleRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When what is known of customers was found right. */
public interface RecordBook {

    void verified(UUID customerId, String by, Instant at);

    /** Empty where nobody ever did. */
    Optional<Instant> verifiedAt(UUID customerId);

    /** Customers with an owner of whom nobody did since then, the oldest first. */
    List<StaleRecord> since(Instant moment, int limit);
}
