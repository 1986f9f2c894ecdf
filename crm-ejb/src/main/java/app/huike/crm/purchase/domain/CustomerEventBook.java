package app.huike.crm.purchase.domain;

import app.huike.crm.purchase.CustomerEventOrder;
import app.huike.crm.purchase.CustomerEventView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the door of the customers' events asks of the database. */
public interface CustomerEventBook {

    /** The event of a ref; empty for none, and for null. */
    Optional<CustomerEventView> find(String refOrNull);

    CustomerEventView get(UUID id);

    /** Stores an event, unless there is one of that ref. */
    boolean add(UUID id, UUID customerId, UUID purchaseIdOrNull, CustomerEventOrder order, Instant recordedAt);

    /** The pieces of a purchase that were told to have come back, by article. */
    Map<String, Integer> returned(UUID purchaseId);
}
