package app.huike.crm.customer.domain;

import app.huike.crm.customer.OwnerDispute;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Disputes about who looks after whom. */
public interface DisputeBook {

    /** Adds one; false where there is one about the customer already. */
    boolean add(UUID id, UUID customerId, UUID claimedBy, UUID owner, String reason, Instant at);

    /** One that nobody has decided yet. */
    Optional<OwnerDispute> open(UUID id);

    /** All of these, the oldest first. */
    List<OwnerDispute> open();

    /** Ends it; false where it had ended before. */
    boolean end(UUID id, String state, String by, Instant at);

    /** Ends what is open about that customer; its id. */
    Optional<UUID> endOf(UUID customerId, String by, Instant at);
}
