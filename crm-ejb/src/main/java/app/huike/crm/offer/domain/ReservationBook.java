package app.huike.crm.offer.domain;

import app.huike.crm.security.CustomerRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where reservations are kept. */
public interface ReservationBook {

    void add(Reservation reservation, String actor);

    /** One whose customer is among the rows, or that is nobody's. */
    Optional<Reservation> find(UUID id, CustomerRows rows);

    /** The same, locked until the end of the transaction. */
    Optional<Reservation> lock(UUID id, CustomerRows rows);

    /** Marks it as the purchase's; what its coupons had held of campaigns is spent, and those of one use are used. */
    void confirm(Reservation reservation, String purchaseRef, Instant at);

    void markReleased(UUID id, Instant at);

    /** Whether any that is held is over. */
    boolean anyOver(Instant now);

    /** Marks at most {@code limit} that are over; which. */
    List<UUID> expire(Instant now, int limit);

    /** Gives back all that reservations hold of coupons, shares and campaigns. */
    void giveBack(Collection<UUID> ids);

    /** When the next one is over, later than {@code moment}. */
    Optional<Instant> nextOverAfter(Instant moment);
}
