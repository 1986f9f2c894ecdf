package app.huike.lifecycle.entitlement;

import app.huike.crm.platform.Shop;
import app.huike.crm.security.Actor;
import app.huike.crm.security.CurrentActor;
import app.huike.crm.service.EntitlementBooked;
import app.huike.lifecycle.arbitration.JourneyStart;
import app.huike.lifecycle.arbitration.JourneyStarts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Each slot that is agreed is seen to by a run of its own, begun in the booking's own transaction. */
@ApplicationScoped
public class StartBooking {

    private JourneyStarts starts;
    private Shop shop;

    StartBooking() {}

    @Inject
    StartBooking(JourneyStarts starts, Shop shop) {
        this.starts = starts;
        this.shop = shop;
    }

    void booked(@Observes EntitlementBooked booking) {
        Map<String, Object> variables = new HashMap<>();
        EntitlementCare.BOOKING_ID.put(variables, booking.bookingId());
        EntitlementCare.WHAT.put(variables, booking.kind().name());
        EntitlementCare.SLOT.put(variables, booking.slot());
        EntitlementCare.SLOT_TIME.put(
                variables,
                booking.slot()
                        .atZone(shop.zone())
                        .toLocalTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        String cause = booking.bookingId().toString();
        CurrentActor.run(
                Actor.SYSTEM,
                () -> starts.start(new JourneyStart(EntitlementCare.KEY, booking.customerId(), cause, variables)));
    }
}
