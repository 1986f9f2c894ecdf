package app.huike.crm.loyalty.domain;

import java.time.Instant;
import java.util.UUID;

/** Where it is kept of which ends customers were told, for each currency. */
public interface NoticeBook {

    /** The customer was told of all that he had then, and that ends at that moment. Keeps the first time. */
    void told(UUID customerId, Instant endsAt, Instant toldAt);

    /** A customer has other things than those of which the notices spoke. */
    void forget(UUID customerId);
}
