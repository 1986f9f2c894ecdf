package app.huike.crm.service;

import app.huike.crm.customer.CustomerErased;
import app.huike.crm.customer.Customers;
import app.huike.crm.customer.CustomersMerged;
import app.huike.crm.journey.JourneyLog;
import app.huike.crm.platform.BusinessClock;
import app.huike.crm.platform.Ids;
import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.Permission;
import app.huike.crm.security.Rights;
import app.huike.crm.service.domain.EntitlementBook;
import app.huike.crm.shared.Check;
import app.huike.crm.shared.Refused;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door of the entitlements: granted, booked with a slot, used. Whose customer somebody may not see is {@code CUSTOMER_UNKNOWN}. */
@Stateless
public class Entitlements {

    private static final int MOST = 100;

    @Inject
    EntitlementBook book;

    @Inject
    Customers customers;

    @Inject
    JourneyLog journey;

    @Inject
    BusinessClock clock;

    @Inject
    Shop shop;

    @Inject
    Event<EntitlementBooked> booked;

    /** What {@link #grant} did. */
    public record Granted(Entitlement entitlement, boolean created) {}

    /** What {@link #book} did. */
    public record Booked(Booking booking, boolean created) {}

    /**
     * The customer may have something done so many times; told again it changes nothing. Refusals {@code FIELD_INVALID}, {@code FIELD_MISSING},
     * {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ERASED}, {@code ENTITLEMENT_DIFFERS} (that ref, with other content).
     */
    public Granted grant(String customerRef, EntitlementGrant told) {
        Actor actor = Rights.require(Permission.CUSTOMER_WRITE);
        Check check = new Check().ref("ref", told.ref());
        check.that(told.times() > 0 && told.times() <= MOST, "times", told.times(), "1 to " + MOST);
        check.refuse();
        UUID customer = customers.get(customerRef).id();
        Entitlement entitlement =
                new Entitlement(Ids.next(), customer, told.ref(), told.kind(), told.times(), 0, 0, told.validUntil());
        if (book.add(entitlement, clock.instant(), actor.login())) {
            journey.add(customer, "ENTITLEMENT_GRANTED", null, Map.of("times", String.valueOf(told.times())));
            return new Granted(entitlement, true);
        }
        Entitlement known = book.withRef(told.ref()).orElseThrow();
        if (!same(known, entitlement)) {
            throw Refused.conflict("ENTITLEMENT_DIFFERS");
        }
        return new Granted(known, false);
    }

    private static boolean same(Entitlement known, Entitlement told) {
        return known.customerId().equals(told.customerId())
                && known.kind() == told.kind()
                && known.granted() == told.granted()
                && known.validUntil().equals(told.validUntil());
    }

    /** The entitlements of a customer, newest first. Same refusals. */
    public List<Entitlement> of(UUID customerId) {
        if (!Rights.require(Permission.CUSTOMER_READ).automatic()) {
            customers.get(customerId);
        }
        return book.of(customerId);
    }

    /**
     * Agrees a slot; that booking ref again is answered with what is there. Refusals as of {@link #grant}, and {@code ENTITLEMENT_UNKNOWN}, {@code
     * BOOKING_DIFFERS}, {@code ENTITLEMENT_OVER} (the slot lies after the last day), {@code ENTITLEMENT_USED_UP}.
     */
    public Booked book(String customerRef, String entitlementRef, String bookingRef, Instant slot) {
        Rights.require(Permission.CUSTOMER_WRITE);
        Check check = new Check().ref("ref", bookingRef);
        check.that(slot.isAfter(clock.instant()), "slot", slot, "a moment that is still to come");
        UUID customer = customers.get(customerRef).id();
        Entitlement entitlement = book.withRef(entitlementRef)
                .filter(found -> found.customerId().equals(customer))
                .orElseThrow(() -> Refused.unknown("ENTITLEMENT_UNKNOWN"));
        Optional<Booking> known = book.booking(bookingRef);
        if (known.isPresent()) {
            return known.filter(there -> there.entitlementRef().equals(entitlementRef)
                            && there.slot().equals(slot))
                    .map(there -> new Booked(there, false))
                    .orElseThrow(() -> Refused.conflict("BOOKING_DIFFERS"));
        }
        check.refuse();
        return new Booked(take(entitlement, bookingRef, slot), true);
    }

    private Booking take(Entitlement entitlement, String bookingRef, Instant slot) {
        if (shop.dayOf(slot).isAfter(entitlement.validUntil())) {
            throw Refused.rule("ENTITLEMENT_OVER");
        }
        if (!book.take(entitlement.id())) {
            throw Refused.rule("ENTITLEMENT_USED_UP");
        }
        UUID id = Ids.next();
        book.addBooking(id, entitlement.id(), bookingRef, slot, clock.instant());
        journey.add(entitlement.customerId(), "ENTITLEMENT_BOOKED", null, Map.of());
        booked.fire(new EntitlementBooked(entitlement.customerId(), id, entitlement.kind(), slot));
        return book.booking(id).orElseThrow();
    }

    /** It took place: counted as used for good; twice is once. For processes. */
    public void use(UUID bookingId) {
        settle(bookingId, Booking.State.USED, "ENTITLEMENT_USED");
    }

    /** It did not take place: what it had taken is left again; twice is once. For processes. */
    public void cancel(UUID bookingId) {
        settle(bookingId, Booking.State.CANCELLED, "BOOKING_CANCELLED");
    }

    private void settle(UUID bookingId, Booking.State state, String entry) {
        Rights.requireAutomatic();
        if (book.settle(bookingId, state, clock.instant())) {
            UUID customer = book.booking(bookingId).orElseThrow().customerId();
            journey.add(customer, entry, null, Map.of());
        }
    }

    /** Two customers turned out to be one: so is what they may have done. */
    public void join(@Observes CustomersMerged merge) {
        book.move(merge.from(), merge.into());
    }

    /** The person is gone, and with him what he was entitled to. */
    public void forget(@Observes CustomerErased erased) {
        book.forget(erased.customerId());
    }
}
