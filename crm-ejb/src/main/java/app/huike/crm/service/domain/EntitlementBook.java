package app.huike.crm.service.domain;

import app.huike.crm.service.Booking;
import app.huike.crm.service.Entitlement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the door of the entitlements asks of the database. */
public interface EntitlementBook {

    /** Adds it, unless there is one of that ref; waits for whoever is adding it just now. */
    boolean add(Entitlement entitlement, Instant at, String actor);

    Optional<Entitlement> withRef(String ref);

    /** Of a customer, newest first. */
    List<Entitlement> of(UUID customerId);

    Optional<Booking> booking(String ref);

    Optional<Booking> booking(UUID id);

    /** Takes one of what was granted; false where nothing is left. Another one waits until this transaction ends. */
    boolean take(UUID entitlementId);

    void addBooking(UUID id, UUID entitlementId, String ref, Instant slot, Instant at);

    /** Settles an open booking, and gives back what it had taken where it was cancelled; false where it is settled already. */
    boolean settle(UUID bookingId, Booking.State state, Instant at);

    /** Lets the entitlements of one customer belong to another. */
    void move(UUID from, UUID into);

    void forget(UUID customerId);
}
