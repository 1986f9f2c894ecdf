package app.huike.crm.loyalty.domain;

import java.time.Instant;
import java.util.UUID;

/** Where it is kept of which ends of points customers were told. */
public interface NoticeBook {

    /** Keeps the first time. */
    void told(UUID customerId, Instant endsAt, Instant toldAt);

    /** A customer has other points than those of which the notices spoke. */
    void forget(UUID customerId);
}
