package app.huike.crm.loyalty.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept who does not want to be a member. */
public interface DeclineBook {

    /** The last word counts. */
    void keep(UUID customerId, String source, Instant at);

    Optional<Instant> lastOf(UUID customerId);

    /** Lets what one customer said be another's; of two words the later one counts. */
    void move(UUID from, UUID into);

    void forget(UUID customerId);
}
